/// The article; whatever the report quotes is a piece of it.
const ARTICLE: &str = "深圳宝安网\n\n积极建言资政 广泛凝聚共识\n\n2022-09-29 来源:宝安日报\n\n区政协主席姚刚作政协常委会工作报告。宝安日报记者 宋璐 摄\n\n区政协六届一次会议以来,在中共宝安区委的坚强领导下,区政协及其常委会坚持以习近平新时代中国特色社会主义思想为指导,深入学习贯彻中共十九大和十九届历次全会精神,紧紧围绕区第七次党代会工作部署,牢牢把握团结和民主两大主题,积极建言资政,广泛凝聚共识,主动作为,开拓创新,各项工作取得新成效,实现了六届区政协工作的良好开局。\n\n换届以来工作回顾\n\n换届以来,我们加强学习、把牢方向,思想根基更加牢固\n\n强化思想理论武装。开展党组理论中心组学习4次,党组会议、主席会议、常委会会议集体学习30次,组织各街道政协委员工作站、各委员活动组开展专题学习38场次。党组成员带头学、谈体会、讲党课,深入社区宣讲,把党的主张转化为社会各界的广泛共识和自觉行动。\n\n把牢正确政治方向。旗帜鲜明加强党对政协工作的全面领导,严格执行“两个维护”制度机制,及时向区委请示报告重大事项。全面履行管党治党主体责任,加强机关党的建设,健全机关党组织设置。严格落实意识形态工作责任制,定期召开专题会议分析研判。\n\n推动全局工作谋划。主动向市政协请示汇报,加强工作对接,强化上下联动。与兄弟区政协开展对口交流,学习借鉴经验做法。召开座谈会、务虚会,广泛听取意见,集思广益,科学谋划,形成总体工作思路。\n\n换届以来,我们深入调研、广泛协商,履职成效更加彰显\n\n紧扣改革发展精准发力。六届一次会议期间,委员通过大会发言、分组讨论,提出“打造高质量产业园区”“落实‘双减’政策”等意见建议730条。\n\n聚焦社会关注发声助力。梳理出需要市里支持的事项,向市政协报送社情民意,其中“关停大铲湾一期弃土外运码头”等信息引起市领导高度重视,批示市职能部门办理。积极发挥住区市政协委员作用,在市政协七届二次会议上提出提案29件。\n\n围绕基层治理视察调研。推动街道委员工作站规范化建设,出台“提案+街道政协委员工作站”制度。针对航城百灵小学新建工程、松白路综合改造工程等开展调研,提交集体提案12件,推动问题解决。\n\n面对疫情硬仗担当作为。全体委员积极响应、献计出力,或奋战抗疫一线,或踊跃捐款捐物,或全力投身志愿服务,或及时反映社情民意;港澳委员积极参与香港疫情防控。仅“0131”疫情期间,区政协委员开展走访慰问活动29场次,捐款捐物300余万元。\n\n换届以来,我们协调关系、增进团结,凝聚共识更加广泛\n\n界别特色更加鲜明。制定界别委员活动组工作办法。各委员活动组立足界别,开展学习、参观、调研等履职活动15场次,提出集体提案4件。联合市政协在区妇联共同设立宝安首家界别委员工作站。\n\n党派作用更加突显。及时调整党组成员联系各民主党派、无党派政协委员分工,定期走访交流,听取意见建议。联合区委统战部制定出台“提案+民主党派”工作制度及实施方案。引导各党派团体围绕人工智能、青少年心理危机等开展调研,提出集体提案7件。\n\n团结联谊更加深入。召开港澳委员座谈会。组织港澳委员视察前海合作区、清平古墟影视小镇,感受宝安城市发展新面貌。区政协领导挂点服务企业65家,走访服务委员企业43家,推动解决一批困难问题。\n\n换届以来,我们外树形象、内强素质,工作基础更加扎实\n\n委员履职活力充分激发。举办委员初任培训班。在全市各区率先分两期开展全体委员履职能力提升轮训,提高委员政治素质和业务能力。先后共有545人次脱产参加培训。加强委员管理服务,建立新一届委员履职信息库。\n\n“模范机关”建设全面深化。抓好制度建设,围绕党建、协商、提案、内部管理等方面梳理工作制度61项,对24项制度实施“立改废”。\n\n回顾换届以来的工作,我们深刻认识到,这些成绩的取得来之不易:\n\n●这是习近平新时代中国特色社会主义思想科学指引的结果,是市政协关心指导和区委坚强领导的结果。\n\n●这是在全区迎战疫情防控大战大考背景下取得的,是在政协委员新老交替过程中取得的,每一分成绩都离不开全体委员的热情参与、辛勤付出。\n\n2022年工作部署\n\n今年是中共二十大召开之年,也是我国全面建设社会主义现代化国家、向第二个百年奋斗目标进军新征程的重要一年,做好政协工作意义重大、责任重大。区政协将围绕区第七次党代会和区委七届二次全会确定的目标任务,聚焦“422133”主框架,围绕建设世界级先进制造城、国际化湾区滨海城、高品质民生幸福城重大战略部署,坚持人民政协性质定位,坚持发扬民主和增进团结相互贯通,坚持建言资政和凝聚共识双向发力,更好地发挥专门协商机构作用,为宝安奋力建设深圳先行示范区标杆城区贡献更多智慧和力量,以优异成绩迎接中共二十大胜利召开。\n\n1\n\n以政治建设为引领,全面加强政协党的建设\n\n打牢团结奋斗的共同思想政治基础。把喜迎中共二十大、学习宣传贯彻二十大精神,作为贯穿全年的重大政治任务抓紧抓好。坚持把党的领导贯穿政协履职全过程。充分发挥政协党组把方向、管大局、保落实的重要作用,全面加强政协党的建设,构建“全链条”党建工作制度体系。\n\n2\n\n以协商民主为重点,全力助推高质量发展\n\n高标准绘制协商“施工图”。围绕打造“4大制造业基地”,开展“营造良好产业生态”重点课题调研,举办“深港产业合作”研讨会,助推宝安打造世界级先进制造业高地。围绕打造“2大总部区”、做强“2大中心区”、推动107国道市政化改造、加快推进“3大专项工作”,结合提案办理开展专题视察、协商议政,助推重点工作落实。围绕夯实“3大民生领域硬底板”,开展“政协委员行走宝安”活动,察民情、解民忧,助力党委政府加快补齐教育、医疗等民生短板。多举措提升提案工作效能。\n\n3\n\n以凝聚共识为主线,广泛汇聚发展合力\n\n健全从党内到党外的凝聚共识工作格局。健全从委员到界别群众的凝聚共识工作格局。健全发挥港澳委员“双重积极作用”工作格局。开展特色履职活动。探索“宝安史话口述史”等一批界别工作品牌,讲好“宝安故事”,发出政协“好声音”。\n\n4\n\n以创新发展为动力,积极探索履职新途径\n\n创建履职新阵地。筹划建设区级政协委员工作站,为委员搭建凝聚共识的新平台、提供学习交流的新载体、打造建言资政的新纽带。搭建协商新平台。试行“有事好商量”对口协商活动。开展“企业有困难政协来帮忙”活动。推动“数字政协”建设。拓展联动新渠道。落实市、区政协联动机制,共同建设活动阵地、开展主题活动、打造工作品牌,联合开展提案督办等16项履职活动。\n\n5\n\n以能力提升为目标,不断强化“两支队伍”建设\n\n打造“模范机关”队伍。对标对表新时代新要求,优化队伍结构,提高干部素质,健全激励机制,完善规章制度。打造“责任委员”队伍。建立健全委员常态化学习制度。举办政协常委专题培训班。优化委员履职管理服务平台。";

const fn piece(start: usize, end: usize) -> &'static str {
    ARTICLE.split_at(end).0.split_at(start).1
}

/// The report, checked when this was built.
pub static REPORT: ::report::model::Report = ::report::model::Report { source: ::report::model::Source { title: piece(17, 54), byline: piece(56, 86), publisher: piece(74, 86), date: piece(56, 66), url: "http://ibaoan.sznews.com/content/2022-09/29/content_25392323.htm", sha256: "684591a91644482972d55b4d7bfd6030f96cb08ff4642ebd401de61f18b6d3b0", text: ARTICLE, sentences: &[::report::model::Sentence { id: "s1", text: piece(0, 15), start: 0, end: 5, paragraph: 0, section: "masthead", }
, ::report::model::Sentence { id: "s2", text: piece(17, 54), start: 7, end: 20, paragraph: 1, section: "masthead", }
, ::report::model::Sentence { id: "s3", text: piece(56, 86), start: 22, end: 40, paragraph: 2, section: "masthead", }
, ::report::model::Sentence { id: "s4", text: piece(88, 142), start: 42, end: 60, paragraph: 3, section: "masthead", }
, ::report::model::Sentence { id: "s5", text: piece(142, 171), start: 60, end: 71, paragraph: 3, section: "masthead", }
, ::report::model::Sentence { id: "s6", text: piece(173, 628), start: 73, end: 232, paragraph: 4, section: "lead", }
, ::report::model::Sentence { id: "s7", text: piece(630, 654), start: 234, end: 242, paragraph: 5, section: "review", }
, ::report::model::Sentence { id: "s8", text: piece(656, 727), start: 244, end: 269, paragraph: 6, section: "area-1", }
, ::report::model::Sentence { id: "s9", text: piece(729, 756), start: 271, end: 280, paragraph: 7, section: "area-1", }
, ::report::model::Sentence { id: "s10", text: piece(756, 943), start: 280, end: 347, paragraph: 7, section: "area-1", }
, ::report::model::Sentence { id: "s11", text: piece(943, 1077), start: 347, end: 393, paragraph: 7, section: "area-1", }
, ::report::model::Sentence { id: "s12", text: piece(1079, 1106), start: 395, end: 404, paragraph: 8, section: "area-1", }
, ::report::model::Sentence { id: "s13", text: piece(1106, 1243), start: 404, end: 451, paragraph: 8, section: "area-1", }
, ::report::model::Sentence { id: "s14", text: piece(1243, 1335), start: 451, end: 483, paragraph: 8, section: "area-1", }
, ::report::model::Sentence { id: "s15", text: piece(1335, 1414), start: 483, end: 510, paragraph: 8, section: "area-1", }
, ::report::model::Sentence { id: "s16", text: piece(1416, 1443), start: 512, end: 521, paragraph: 9, section: "area-1", }
, ::report::model::Sentence { id: "s17", text: piece(1443, 1514), start: 521, end: 546, paragraph: 9, section: "area-1", }
, ::report::model::Sentence { id: "s18", text: piece(1514, 1578), start: 546, end: 568, paragraph: 9, section: "area-1", }
, ::report::model::Sentence { id: "s19", text: piece(1578, 1678), start: 568, end: 604, paragraph: 9, section: "area-1", }
, ::report::model::Sentence { id: "s20", text: piece(1680, 1751), start: 606, end: 631, paragraph: 10, section: "area-2", }
, ::report::model::Sentence { id: "s21", text: piece(1753, 1786), start: 633, end: 644, paragraph: 11, section: "area-2", }
, ::report::model::Sentence { id: "s22", text: piece(1786, 1944), start: 644, end: 700, paragraph: 11, section: "area-2", }
, ::report::model::Sentence { id: "s23", text: piece(1946, 1979), start: 702, end: 713, paragraph: 12, section: "area-2", }
, ::report::model::Sentence { id: "s24", text: piece(1979, 2165), start: 713, end: 777, paragraph: 12, section: "area-2", }
, ::report::model::Sentence { id: "s25", text: piece(2165, 2258), start: 777, end: 810, paragraph: 12, section: "area-2", }
, ::report::model::Sentence { id: "s26", text: piece(2260, 2293), start: 812, end: 823, paragraph: 13, section: "area-2", }
, ::report::model::Sentence { id: "s27", text: piece(2293, 2391), start: 823, end: 857, paragraph: 13, section: "area-2", }
, ::report::model::Sentence { id: "s28", text: piece(2391, 2518), start: 857, end: 902, paragraph: 13, section: "area-2", }
, ::report::model::Sentence { id: "s29", text: piece(2520, 2553), start: 904, end: 915, paragraph: 14, section: "area-2", }
, ::report::model::Sentence { id: "s30", text: piece(2553, 2738), start: 915, end: 980, paragraph: 14, section: "area-2", }
, ::report::model::Sentence { id: "s31", text: piece(2738, 2839), start: 980, end: 1021, paragraph: 14, section: "area-2", }
, ::report::model::Sentence { id: "s32", text: piece(2841, 2912), start: 1023, end: 1048, paragraph: 15, section: "area-3", }
, ::report::model::Sentence { id: "s33", text: piece(2914, 2941), start: 1050, end: 1059, paragraph: 16, section: "area-3", }
, ::report::model::Sentence { id: "s34", text: piece(2941, 2983), start: 1059, end: 1073, paragraph: 16, section: "area-3", }
, ::report::model::Sentence { id: "s35", text: piece(2983, 3093), start: 1073, end: 1113, paragraph: 16, section: "area-3", }
, ::report::model::Sentence { id: "s36", text: piece(3093, 3168), start: 1113, end: 1138, paragraph: 16, section: "area-3", }
, ::report::model::Sentence { id: "s37", text: piece(3170, 3197), start: 1140, end: 1149, paragraph: 17, section: "area-3", }
, ::report::model::Sentence { id: "s38", text: piece(3197, 3313), start: 1149, end: 1189, paragraph: 17, section: "area-3", }
, ::report::model::Sentence { id: "s39", text: piece(3313, 3401), start: 1189, end: 1219, paragraph: 17, section: "area-3", }
, ::report::model::Sentence { id: "s40", text: piece(3401, 3505), start: 1219, end: 1255, paragraph: 17, section: "area-3", }
, ::report::model::Sentence { id: "s41", text: piece(3507, 3534), start: 1257, end: 1266, paragraph: 18, section: "area-3", }
, ::report::model::Sentence { id: "s42", text: piece(3534, 3564), start: 1266, end: 1276, paragraph: 18, section: "area-3", }
, ::report::model::Sentence { id: "s43", text: piece(3564, 3667), start: 1276, end: 1311, paragraph: 18, section: "area-3", }
, ::report::model::Sentence { id: "s44", text: piece(3667, 3769), start: 1311, end: 1349, paragraph: 18, section: "area-3", }
, ::report::model::Sentence { id: "s45", text: piece(3771, 3842), start: 1351, end: 1376, paragraph: 19, section: "area-4", }
, ::report::model::Sentence { id: "s46", text: piece(3844, 3877), start: 1378, end: 1389, paragraph: 20, section: "area-4", }
, ::report::model::Sentence { id: "s47", text: piece(3877, 3907), start: 1389, end: 1399, paragraph: 20, section: "area-4", }
, ::report::model::Sentence { id: "s48", text: piece(3907, 4022), start: 1399, end: 1438, paragraph: 20, section: "area-4", }
, ::report::model::Sentence { id: "s49", text: piece(4022, 4064), start: 1438, end: 1454, paragraph: 20, section: "area-4", }
, ::report::model::Sentence { id: "s50", text: piece(4064, 4128), start: 1454, end: 1476, paragraph: 20, section: "area-4", }
, ::report::model::Sentence { id: "s51", text: piece(4130, 4169), start: 1478, end: 1491, paragraph: 21, section: "area-4", }
, ::report::model::Sentence { id: "s52", text: piece(4169, 4304), start: 1491, end: 1540, paragraph: 21, section: "area-4", }
, ::report::model::Sentence { id: "s53", text: piece(4306, 4390), start: 1542, end: 1572, paragraph: 22, section: "lessons", }
, ::report::model::Sentence { id: "s54", text: piece(4392, 4528), start: 1574, end: 1620, paragraph: 23, section: "lessons", }
, ::report::model::Sentence { id: "s55", text: piece(4530, 4718), start: 1622, end: 1686, paragraph: 24, section: "lessons", }
, ::report::model::Sentence { id: "s56", text: piece(4720, 4739), start: 1688, end: 1697, paragraph: 25, section: "outlook", }
, ::report::model::Sentence { id: "s57", text: piece(4741, 4941), start: 1699, end: 1767, paragraph: 26, section: "outlook", }
, ::report::model::Sentence { id: "s58", text: piece(4941, 5462), start: 1767, end: 1950, paragraph: 26, section: "outlook", }
, ::report::model::Sentence { id: "s59", text: piece(2491, 2492), start: 1952, end: 1953, paragraph: 27, section: "plan-1", }
, ::report::model::Sentence { id: "s60", text: piece(5467, 5522), start: 1955, end: 1974, paragraph: 28, section: "plan-1", }
, ::report::model::Sentence { id: "s61", text: piece(5524, 5572), start: 1976, end: 1992, paragraph: 29, section: "plan-1", }
, ::report::model::Sentence { id: "s62", text: piece(5572, 5687), start: 1992, end: 2031, paragraph: 29, section: "plan-1", }
, ::report::model::Sentence { id: "s63", text: piece(5687, 5738), start: 2031, end: 2048, paragraph: 29, section: "plan-1", }
, ::report::model::Sentence { id: "s64", text: piece(5738, 5890), start: 2048, end: 2100, paragraph: 29, section: "plan-1", }
, ::report::model::Sentence { id: "s65", text: piece(56, 57), start: 2102, end: 2103, paragraph: 30, section: "plan-2", }
, ::report::model::Sentence { id: "s66", text: piece(5895, 5947), start: 2105, end: 2123, paragraph: 31, section: "plan-2", }
, ::report::model::Sentence { id: "s67", text: piece(5949, 5988), start: 2125, end: 2138, paragraph: 32, section: "plan-2", }
, ::report::model::Sentence { id: "s68", text: piece(5988, 6172), start: 2138, end: 2202, paragraph: 32, section: "plan-2", }
, ::report::model::Sentence { id: "s69", text: piece(6172, 6381), start: 2202, end: 2277, paragraph: 32, section: "plan-2", }
, ::report::model::Sentence { id: "s70", text: piece(6381, 6553), start: 2277, end: 2337, paragraph: 32, section: "plan-2", }
, ::report::model::Sentence { id: "s71", text: piece(6553, 6589), start: 2337, end: 2349, paragraph: 32, section: "plan-2", }
, ::report::model::Sentence { id: "s72", text: piece(851, 852), start: 2351, end: 2352, paragraph: 33, section: "plan-3", }
, ::report::model::Sentence { id: "s73", text: piece(6594, 6643), start: 2354, end: 2371, paragraph: 34, section: "plan-3", }
, ::report::model::Sentence { id: "s74", text: piece(6645, 6699), start: 2373, end: 2391, paragraph: 35, section: "plan-3", }
, ::report::model::Sentence { id: "s75", text: piece(6699, 6759), start: 2391, end: 2411, paragraph: 35, section: "plan-3", }
, ::report::model::Sentence { id: "s76", text: piece(6759, 6822), start: 2411, end: 2432, paragraph: 35, section: "plan-3", }
, ::report::model::Sentence { id: "s77", text: piece(6822, 6849), start: 2432, end: 2441, paragraph: 35, section: "plan-3", }
, ::report::model::Sentence { id: "s78", text: piece(6849, 6965), start: 2441, end: 2481, paragraph: 35, section: "plan-3", }
, ::report::model::Sentence { id: "s79", text: piece(789, 790), start: 2483, end: 2484, paragraph: 36, section: "plan-4", }
, ::report::model::Sentence { id: "s80", text: piece(6970, 7022), start: 2486, end: 2504, paragraph: 37, section: "plan-4", }
, ::report::model::Sentence { id: "s81", text: piece(7024, 7048), start: 2506, end: 2514, paragraph: 38, section: "plan-4", }
, ::report::model::Sentence { id: "s82", text: piece(7048, 7196), start: 2514, end: 2564, paragraph: 38, section: "plan-4", }
, ::report::model::Sentence { id: "s83", text: piece(7196, 7220), start: 2564, end: 2572, paragraph: 38, section: "plan-4", }
, ::report::model::Sentence { id: "s84", text: piece(7220, 7268), start: 2572, end: 2588, paragraph: 38, section: "plan-4", }
, ::report::model::Sentence { id: "s85", text: piece(7268, 7319), start: 2588, end: 2605, paragraph: 38, section: "plan-4", }
, ::report::model::Sentence { id: "s86", text: piece(7319, 7352), start: 2605, end: 2616, paragraph: 38, section: "plan-4", }
, ::report::model::Sentence { id: "s87", text: piece(7352, 7376), start: 2616, end: 2624, paragraph: 38, section: "plan-4", }
, ::report::model::Sentence { id: "s88", text: piece(7376, 7524), start: 2624, end: 2676, paragraph: 38, section: "plan-4", }
, ::report::model::Sentence { id: "s89", text: piece(3060, 3061), start: 2678, end: 2679, paragraph: 39, section: "plan-5", }
, ::report::model::Sentence { id: "s90", text: piece(7529, 7590), start: 2681, end: 2702, paragraph: 40, section: "plan-5", }
, ::report::model::Sentence { id: "s91", text: piece(7592, 7625), start: 2704, end: 2715, paragraph: 41, section: "plan-5", }
, ::report::model::Sentence { id: "s92", text: piece(7625, 7734), start: 2715, end: 2754, paragraph: 41, section: "plan-5", }
, ::report::model::Sentence { id: "s93", text: piece(7734, 7767), start: 2754, end: 2765, paragraph: 41, section: "plan-5", }
, ::report::model::Sentence { id: "s94", text: piece(7767, 7809), start: 2765, end: 2779, paragraph: 41, section: "plan-5", }
, ::report::model::Sentence { id: "s95", text: piece(7809, 7845), start: 2779, end: 2791, paragraph: 41, section: "plan-5", }
, ::report::model::Sentence { id: "s96", text: piece(7845, 7884), start: 2791, end: 2804, paragraph: 41, section: "plan-5", }
, ], sections: &[::report::model::Section { id: "masthead", title: "报头", }
, ::report::model::Section { id: "lead", title: "导语", }
, ::report::model::Section { id: "review", title: piece(630, 654), }
, ::report::model::Section { id: "area-1", title: piece(703, 727), }
, ::report::model::Section { id: "area-2", title: piece(1727, 1751), }
, ::report::model::Section { id: "area-3", title: piece(2888, 2912), }
, ::report::model::Section { id: "area-4", title: piece(3818, 3842), }
, ::report::model::Section { id: "lessons", title: piece(970, 976), }
, ::report::model::Section { id: "outlook", title: piece(4720, 4739), }
, ::report::model::Section { id: "plan-1", title: piece(5492, 5522), }
, ::report::model::Section { id: "plan-2", title: piece(5920, 5947), }
, ::report::model::Section { id: "plan-3", title: piece(6619, 6643), }
, ::report::model::Section { id: "plan-4", title: piece(6995, 7022), }
, ::report::model::Section { id: "plan-5", title: piece(7554, 7590), }
, ], }
, areas: &[::report::model::Area { id: "area-1", order: 1, title: piece(703, 727), short: piece(703, 715), tagline: piece(675, 702), quote: ::report::model::Quote { exact: piece(656, 727), prefix: piece(628, 656), suffix: piece(727, 759), start: 244, end: 269, sentence: "s8", }
, measures: &[::report::model::Measure { id: "measure-1-1", order: 1, title: piece(729, 753), quote: ::report::model::Quote { exact: piece(729, 756), prefix: piece(699, 729), suffix: piece(756, 790), start: 271, end: 280, sentence: "s9", }
, sentences: &["s9", "s10", "s11", ], figures: &["figure-group-study", "figure-collective-study", "figure-topical-study", ], }
, ::report::model::Measure { id: "measure-1-2", order: 2, title: piece(1079, 1103), quote: ::report::model::Quote { exact: piece(1079, 1106), prefix: piece(1047, 1079), suffix: piece(1106, 1142), start: 395, end: 404, sentence: "s12", }
, sentences: &["s12", "s13", "s14", "s15", ], figures: &[], }
, ::report::model::Measure { id: "measure-1-3", order: 3, title: piece(1416, 1440), quote: ::report::model::Quote { exact: piece(1416, 1443), prefix: piece(1384, 1416), suffix: piece(1443, 1477), start: 512, end: 521, sentence: "s16", }
, sentences: &["s16", "s17", "s18", "s19", ], figures: &[], }
, ], }
, ::report::model::Area { id: "area-2", order: 2, title: piece(1727, 1751), short: piece(1727, 1739), tagline: piece(1699, 1726), quote: ::report::model::Quote { exact: piece(1680, 1751), prefix: piece(1650, 1680), suffix: piece(1751, 1783), start: 606, end: 631, sentence: "s20", }
, measures: &[::report::model::Measure { id: "measure-2-1", order: 1, title: piece(1753, 1783), quote: ::report::model::Quote { exact: piece(1753, 1786), prefix: piece(1723, 1753), suffix: piece(1786, 1820), start: 633, end: 644, sentence: "s21", }
, sentences: &["s21", "s22", ], figures: &["figure-suggestions", ], }
, ::report::model::Measure { id: "measure-2-2", order: 2, title: piece(1946, 1976), quote: ::report::model::Quote { exact: piece(1946, 1979), prefix: piece(1920, 1946), suffix: piece(1979, 2015), start: 702, end: 713, sentence: "s23", }
, sentences: &["s23", "s24", "s25", ], figures: &["figure-city-proposals", ], }
, ::report::model::Measure { id: "measure-2-3", order: 3, title: piece(2260, 2290), quote: ::report::model::Quote { exact: piece(2260, 2293), prefix: piece(2232, 2260), suffix: piece(2293, 2329), start: 812, end: 823, sentence: "s26", }
, sentences: &["s26", "s27", "s28", ], figures: &["figure-works-proposals", ], }
, ::report::model::Measure { id: "measure-2-4", order: 4, title: piece(2520, 2550), quote: ::report::model::Quote { exact: piece(2520, 2553), prefix: piece(2492, 2520), suffix: piece(2553, 2589), start: 904, end: 915, sentence: "s29", }
, sentences: &["s29", "s30", "s31", ], figures: &["figure-outbreak-visits", "figure-outbreak-donations", ], }
, ], }
, ::report::model::Area { id: "area-3", order: 3, title: piece(2888, 2912), short: piece(42, 54), tagline: piece(2860, 2887), quote: ::report::model::Quote { exact: piece(2841, 2912), prefix: piece(2815, 2841), suffix: piece(2912, 2944), start: 1023, end: 1048, sentence: "s32", }
, measures: &[::report::model::Measure { id: "measure-3-1", order: 1, title: piece(2914, 2938), quote: ::report::model::Quote { exact: piece(2914, 2941), prefix: piece(2884, 2914), suffix: piece(2941, 2977), start: 1050, end: 1059, sentence: "s33", }
, sentences: &["s33", "s34", "s35", "s36", ], figures: &["figure-sector-activities", "figure-sector-proposals", ], }
, ::report::model::Measure { id: "measure-3-2", order: 2, title: piece(3170, 3194), quote: ::report::model::Quote { exact: piece(3170, 3197), prefix: piece(3138, 3170), suffix: piece(3197, 3233), start: 1140, end: 1149, sentence: "s37", }
, sentences: &["s37", "s38", "s39", "s40", ], figures: &["figure-party-proposals", ], }
, ::report::model::Measure { id: "measure-3-3", order: 3, title: piece(3507, 3531), quote: ::report::model::Quote { exact: piece(3507, 3534), prefix: piece(3479, 3507), suffix: piece(3534, 3570), start: 1257, end: 1266, sentence: "s41", }
, sentences: &["s41", "s42", "s43", "s44", ], figures: &["figure-linked-firms", "figure-visited-firms", ], }
, ], }
, ::report::model::Area { id: "area-4", order: 4, title: piece(3818, 3842), short: piece(3818, 3830), tagline: piece(3790, 3817), quote: ::report::model::Quote { exact: piece(3771, 3842), prefix: piece(3739, 3771), suffix: piece(3842, 3874), start: 1351, end: 1376, sentence: "s45", }
, measures: &[::report::model::Measure { id: "measure-4-1", order: 1, title: piece(3844, 3874), quote: ::report::model::Quote { exact: piece(3844, 3877), prefix: piece(3814, 3844), suffix: piece(3877, 3913), start: 1378, end: 1389, sentence: "s46", }
, sentences: &["s46", "s47", "s48", "s49", "s50", ], figures: &["figure-training-terms", "figure-trained", ], }
, ::report::model::Measure { id: "measure-4-2", order: 2, title: piece(4130, 4166), quote: ::report::model::Quote { exact: piece(4130, 4169), prefix: piece(4098, 4130), suffix: piece(4169, 4203), start: 1478, end: 1491, sentence: "s51", }
, sentences: &["s51", "s52", ], figures: &["figure-systems", "figure-revised-systems", ], }
, ], }
, ], figures: &[::report::model::Figure { id: "figure-group-study", label: piece(762, 789), value: 4, text: piece(789, 793), unit: piece(191, 194), approximate: false, status: ::report::model::Status::Done, area: Some("area-1"), measure: Some("measure-1-1"), task: None, quote: ::report::model::Quote { exact: piece(756, 793), prefix: piece(724, 756), suffix: piece(793, 827), start: 280, end: 293, sentence: "s10", }
, }
, ::report::model::Figure { id: "figure-collective-study", label: piece(794, 851), value: 30, text: piece(851, 856), unit: piece(191, 194), approximate: false, status: ::report::model::Status::Done, area: Some("area-1"), measure: Some("measure-1-1"), task: None, quote: ::report::model::Quote { exact: piece(794, 856), prefix: piece(762, 794), suffix: piece(856, 890), start: 294, end: 316, sentence: "s10", }
, }
, ::report::model::Figure { id: "figure-topical-study", label: piece(920, 932), value: 38, text: piece(932, 940), unit: piece(934, 940), approximate: false, status: ::report::model::Status::Done, area: Some("area-1"), measure: Some("measure-1-1"), task: None, quote: ::report::model::Quote { exact: piece(857, 940), prefix: piece(827, 857), suffix: piece(940, 976), start: 317, end: 346, sentence: "s10", }
, }
, ::report::model::Figure { id: "figure-suggestions", label: piece(1923, 1935), value: 730, text: piece(1935, 1941), unit: piece(1938, 1941), approximate: false, status: ::report::model::Status::Done, area: Some("area-2"), measure: Some("measure-2-1"), task: None, quote: ::report::model::Quote { exact: piece(1786, 1941), prefix: piece(1752, 1786), suffix: piece(1941, 1973), start: 644, end: 699, sentence: "s22", }
, }
, ::report::model::Figure { id: "figure-city-proposals", label: "住区市政协委员提案", value: 29, text: piece(2250, 2255), unit: piece(2252, 2255), approximate: false, status: ::report::model::Status::Done, area: Some("area-2"), measure: Some("measure-2-2"), task: None, quote: ::report::model::Quote { exact: piece(2165, 2255), prefix: piece(2131, 2165), suffix: piece(2255, 2287), start: 777, end: 809, sentence: "s25", }
, }
, ::report::model::Figure { id: "figure-works-proposals", label: "工程调研集体提案", value: 12, text: piece(2491, 2496), unit: piece(2252, 2255), approximate: false, status: ::report::model::Status::Done, area: Some("area-2"), measure: Some("measure-2-3"), task: None, quote: ::report::model::Quote { exact: piece(2391, 2496), prefix: piece(2355, 2391), suffix: piece(2496, 2526), start: 857, end: 894, sentence: "s28", }
, }
, ::report::model::Figure { id: "figure-outbreak-visits", label: "“0131”疫情期间走访慰问活动", value: 29, text: piece(2803, 2811), unit: piece(934, 940), approximate: false, status: ::report::model::Status::Done, area: Some("area-2"), measure: Some("measure-2-4"), task: None, quote: ::report::model::Quote { exact: piece(2738, 2811), prefix: piece(2702, 2738), suffix: piece(2811, 2839), start: 980, end: 1009, sentence: "s31", }
, }
, ::report::model::Figure { id: "figure-outbreak-donations", label: piece(2624, 2636), value: 300, text: piece(2824, 2836), unit: piece(2830, 2836), approximate: true, status: ::report::model::Status::Done, area: Some("area-2"), measure: Some("measure-2-4"), task: None, quote: ::report::model::Quote { exact: piece(2812, 2836), prefix: piece(2782, 2812), suffix: piece(2836, 2866), start: 1010, end: 1020, sentence: "s31", }
, }
, ::report::model::Figure { id: "figure-sector-activities", label: piece(3020, 3059), value: 15, text: piece(3059, 3067), unit: piece(934, 940), approximate: false, status: ::report::model::Status::Done, area: Some("area-3"), measure: Some("measure-3-1"), task: None, quote: ::report::model::Quote { exact: piece(2983, 3067), prefix: piece(2947, 2983), suffix: piece(3067, 3099), start: 1073, end: 1103, sentence: "s35", }
, }
, ::report::model::Figure { id: "figure-sector-proposals", label: "各委员活动组集体提案", value: 4, text: piece(3086, 3090), unit: piece(2252, 2255), approximate: false, status: ::report::model::Status::Done, area: Some("area-3"), measure: Some("measure-3-1"), task: None, quote: ::report::model::Quote { exact: piece(2983, 3090), prefix: piece(2947, 2983), suffix: piece(3090, 3126), start: 1073, end: 1112, sentence: "s35", }
, }
, ::report::model::Figure { id: "figure-party-proposals", label: "各党派团体集体提案", value: 7, text: piece(3498, 3502), unit: piece(2252, 2255), approximate: false, status: ::report::model::Status::Done, area: Some("area-3"), measure: Some("measure-3-2"), task: None, quote: ::report::model::Quote { exact: piece(3401, 3502), prefix: piece(3365, 3401), suffix: piece(3502, 3534), start: 1219, end: 1254, sentence: "s40", }
, }
, ::report::model::Figure { id: "figure-linked-firms", label: piece(3682, 3700), value: 65, text: piece(3700, 3705), unit: piece(3141, 3144), approximate: false, status: ::report::model::Status::Done, area: Some("area-3"), measure: Some("measure-3-3"), task: None, quote: ::report::model::Quote { exact: piece(3667, 3705), prefix: piece(3631, 3667), suffix: piece(3705, 3735), start: 1311, end: 1325, sentence: "s44", }
, }
, ::report::model::Figure { id: "figure-visited-firms", label: piece(3706, 3730), value: 43, text: piece(3730, 3735), unit: piece(3141, 3144), approximate: false, status: ::report::model::Status::Done, area: Some("area-3"), measure: Some("measure-3-3"), task: None, quote: ::report::model::Quote { exact: piece(3706, 3735), prefix: piece(3676, 3706), suffix: piece(3735, 3769), start: 1326, end: 1337, sentence: "s44", }
, }
, ::report::model::Figure { id: "figure-training-terms", label: piece(3943, 3979), value: 2, text: piece(3931, 3937), unit: piece(1378, 1381), approximate: false, status: ::report::model::Status::Done, area: Some("area-4"), measure: Some("measure-4-1"), task: None, quote: ::report::model::Quote { exact: piece(3907, 3979), prefix: piece(3871, 3907), suffix: piece(3979, 4013), start: 1399, end: 1423, sentence: "s48", }
, }
, ::report::model::Figure { id: "figure-trained", label: piece(4043, 4061), value: 545, text: piece(4034, 4043), unit: piece(4037, 4043), approximate: false, status: ::report::model::Status::Done, area: Some("area-4"), measure: Some("measure-4-1"), task: None, quote: ::report::model::Quote { exact: piece(4022, 4061), prefix: piece(3986, 4022), suffix: piece(4061, 4095), start: 1438, end: 1453, sentence: "s49", }
, }
, ::report::model::Figure { id: "figure-systems", label: piece(4242, 4260), value: 61, text: piece(4260, 4265), unit: piece(555, 558), approximate: false, status: ::report::model::Status::Done, area: Some("area-4"), measure: Some("measure-4-2"), task: None, quote: ::report::model::Quote { exact: piece(4188, 4265), prefix: piece(4154, 4188), suffix: piece(4265, 4295), start: 1498, end: 1525, sentence: "s52", }
, }
, ::report::model::Figure { id: "figure-revised-systems", label: piece(4274, 4301), value: 24, text: piece(4269, 4274), unit: piece(555, 558), approximate: false, status: ::report::model::Status::Done, area: Some("area-4"), measure: Some("measure-4-2"), task: None, quote: ::report::model::Quote { exact: piece(4266, 4301), prefix: piece(4236, 4266), suffix: piece(4301, 4333), start: 1526, end: 1539, sentence: "s52", }
, }
, ::report::model::Figure { id: "figure-joint-activities", label: "联合开展提案督办等履职活动", value: 16, text: piece(7504, 7509), unit: piece(555, 558), approximate: false, status: ::report::model::Status::Planned, area: None, measure: None, task: Some("task-4-3"), quote: ::report::model::Quote { exact: piece(7477, 7521), prefix: piece(7443, 7477), suffix: piece(7521, 7547), start: 2659, end: 2675, sentence: "s88", }
, }
, ], plans: &[::report::model::Plan { id: "plan-1", order: 1, role: piece(5485, 5491), aim: piece(5467, 5491), title: piece(5492, 5522), quote: ::report::model::Quote { exact: piece(5467, 5522), prefix: piece(5441, 5467), suffix: piece(5522, 5554), start: 1955, end: 1974, sentence: "s60", }
, tasks: &[::report::model::Task { id: "task-1-1", order: 1, title: piece(5524, 5569), quote: ::report::model::Quote { exact: piece(5524, 5572), prefix: piece(5492, 5524), suffix: piece(5572, 5608), start: 1976, end: 1992, sentence: "s61", }
, sentences: &["s61", "s62", ], figures: &[], framework: &[], }
, ::report::model::Task { id: "task-1-2", order: 2, title: piece(5687, 5735), quote: ::report::model::Quote { exact: piece(5687, 5738), prefix: piece(5651, 5687), suffix: piece(5738, 5774), start: 2031, end: 2048, sentence: "s63", }
, sentences: &["s63", ], figures: &[], framework: &[], }
, ::report::model::Task { id: "task-1-3", order: 3, title: piece(5842, 5887), quote: ::report::model::Quote { exact: piece(5738, 5890), prefix: piece(5702, 5738), suffix: piece(5890, 5916), start: 2048, end: 2100, sentence: "s64", }
, sentences: &["s64", ], figures: &[], framework: &[], }
, ], }
, ::report::model::Plan { id: "plan-2", order: 2, role: piece(5913, 5919), aim: piece(5895, 5919), title: piece(5920, 5947), quote: ::report::model::Quote { exact: piece(5895, 5947), prefix: piece(5869, 5895), suffix: piece(5947, 5979), start: 2105, end: 2123, sentence: "s66", }
, tasks: &[::report::model::Task { id: "task-2-1", order: 1, title: piece(5949, 5985), quote: ::report::model::Quote { exact: piece(5949, 5988), prefix: piece(5919, 5949), suffix: piece(5988, 6022), start: 2125, end: 2138, sentence: "s67", }
, sentences: &["s67", ], figures: &[], framework: &[], }
, ::report::model::Task { id: "task-2-2", order: 2, title: piece(6121, 6169), quote: ::report::model::Quote { exact: piece(5988, 6172), prefix: piece(5952, 5988), suffix: piece(6172, 6206), start: 2138, end: 2202, sentence: "s68", }
, sentences: &["s68", ], figures: &[], framework: &["framework-1", ], }
, ::report::model::Task { id: "task-2-3", order: 3, title: piece(6320, 6378), quote: ::report::model::Quote { exact: piece(6172, 6381), prefix: piece(6136, 6172), suffix: piece(6381, 6415), start: 2202, end: 2277, sentence: "s69", }
, sentences: &["s69", ], figures: &[], framework: &["framework-2", "framework-3", "framework-4", "framework-5", ], }
, ::report::model::Task { id: "task-2-4", order: 4, title: piece(6425, 6467), quote: ::report::model::Quote { exact: piece(6381, 6553), prefix: piece(6347, 6381), suffix: piece(6553, 6589), start: 2277, end: 2337, sentence: "s70", }
, sentences: &["s70", ], figures: &[], framework: &["framework-6", ], }
, ::report::model::Task { id: "task-2-5", order: 5, title: piece(6553, 6586), quote: ::report::model::Quote { exact: piece(6553, 6589), prefix: piece(6517, 6553), suffix: piece(6589, 6615), start: 2337, end: 2349, sentence: "s71", }
, sentences: &["s71", ], figures: &[], framework: &[], }
, ], }
, ::report::model::Plan { id: "plan-3", order: 3, role: piece(6612, 6618), aim: piece(6594, 6618), title: piece(6619, 6643), quote: ::report::model::Quote { exact: piece(6594, 6643), prefix: piece(6568, 6594), suffix: piece(6643, 6675), start: 2354, end: 2371, sentence: "s73", }
, tasks: &[::report::model::Task { id: "task-3-1", order: 1, title: piece(6645, 6696), quote: ::report::model::Quote { exact: piece(6645, 6699), prefix: piece(6615, 6645), suffix: piece(6699, 6735), start: 2373, end: 2391, sentence: "s74", }
, sentences: &["s74", ], figures: &[], framework: &[], }
, ::report::model::Task { id: "task-3-2", order: 2, title: piece(6699, 6756), quote: ::report::model::Quote { exact: piece(6699, 6759), prefix: piece(6663, 6699), suffix: piece(6759, 6795), start: 2391, end: 2411, sentence: "s75", }
, sentences: &["s75", ], figures: &[], framework: &[], }
, ::report::model::Task { id: "task-3-3", order: 3, title: piece(6759, 6819), quote: ::report::model::Quote { exact: piece(6759, 6822), prefix: piece(6723, 6759), suffix: piece(6822, 6858), start: 2411, end: 2432, sentence: "s76", }
, sentences: &["s76", ], figures: &[], framework: &[], }
, ::report::model::Task { id: "task-3-4", order: 4, title: piece(6822, 6846), quote: ::report::model::Quote { exact: piece(6822, 6849), prefix: piece(6786, 6822), suffix: piece(6849, 6885), start: 2432, end: 2441, sentence: "s77", }
, sentences: &["s77", "s78", ], figures: &[], framework: &[], }
, ], }
, ::report::model::Plan { id: "plan-4", order: 4, role: piece(6988, 6994), aim: piece(6970, 6994), title: piece(6995, 7022), quote: ::report::model::Quote { exact: piece(6970, 7022), prefix: piece(6944, 6970), suffix: piece(7022, 7054), start: 2486, end: 2504, sentence: "s80", }
, tasks: &[::report::model::Task { id: "task-4-1", order: 1, title: piece(7024, 7045), quote: ::report::model::Quote { exact: piece(7024, 7048), prefix: piece(6994, 7024), suffix: piece(7048, 7084), start: 2506, end: 2514, sentence: "s81", }
, sentences: &["s81", "s82", ], figures: &[], framework: &[], }
, ::report::model::Task { id: "task-4-2", order: 2, title: piece(7196, 7217), quote: ::report::model::Quote { exact: piece(7196, 7220), prefix: piece(7160, 7196), suffix: piece(7220, 7256), start: 2564, end: 2572, sentence: "s83", }
, sentences: &["s83", "s84", "s85", "s86", ], figures: &[], framework: &[], }
, ::report::model::Task { id: "task-4-3", order: 3, title: piece(7352, 7373), quote: ::report::model::Quote { exact: piece(7352, 7376), prefix: piece(7316, 7352), suffix: piece(7376, 7410), start: 2616, end: 2624, sentence: "s87", }
, sentences: &["s87", "s88", ], figures: &["figure-joint-activities", ], framework: &[], }
, ], }
, ::report::model::Plan { id: "plan-5", order: 5, role: piece(4856, 4862), aim: piece(7529, 7553), title: piece(7554, 7590), quote: ::report::model::Quote { exact: piece(7529, 7590), prefix: piece(7505, 7529), suffix: piece(7590, 7622), start: 2681, end: 2702, sentence: "s90", }
, tasks: &[::report::model::Task { id: "task-5-1", order: 1, title: piece(7592, 7622), quote: ::report::model::Quote { exact: piece(7592, 7625), prefix: piece(7560, 7592), suffix: piece(7625, 7659), start: 2704, end: 2715, sentence: "s91", }
, sentences: &["s91", "s92", ], figures: &[], framework: &[], }
, ::report::model::Task { id: "task-5-2", order: 2, title: piece(7734, 7764), quote: ::report::model::Quote { exact: piece(7734, 7767), prefix: piece(7700, 7734), suffix: piece(7767, 7803), start: 2754, end: 2765, sentence: "s93", }
, sentences: &["s93", "s94", "s95", "s96", ], figures: &[], framework: &[], }
, ], }
, ], framework: ::report::model::Framework { id: "framework", code: piece(5038, 5044), quote: ::report::model::Quote { exact: piece(5029, 5056), prefix: piece(4995, 5029), suffix: piece(5056, 5090), start: 1797, end: 1810, sentence: "s58", }
, groups: &[::report::model::Group { id: "framework-1", order: 1, digit: 4, title: piece(6003, 6022), quote: ::report::model::Quote { exact: piece(5988, 6025), prefix: piece(5952, 5988), suffix: piece(6025, 6059), start: 2138, end: 2151, sentence: "s68", }
, tasks: &["task-2-2", ], slots: &[::report::model::Slot { id: "slot-1-1", title: Some("燕罗"), origin: ::report::model::Origin::Background, references: &["ref-bases", ], }
, ::report::model::Slot { id: "slot-1-2", title: Some("石岩"), origin: ::report::model::Origin::Background, references: &["ref-bases", ], }
, ::report::model::Slot { id: "slot-1-3", title: Some("新桥东"), origin: ::report::model::Origin::Background, references: &["ref-bases", ], }
, ::report::model::Slot { id: "slot-1-4", title: Some("福海—沙井"), origin: ::report::model::Origin::Background, references: &["ref-bases", ], }
, ], references: &["ref-framework-names", ], }
, ::report::model::Group { id: "framework-2", order: 2, digit: 2, title: piece(6187, 6200), quote: ::report::model::Quote { exact: piece(6172, 6203), prefix: piece(6136, 6172), suffix: piece(6203, 6237), start: 2202, end: 2213, sentence: "s69", }
, tasks: &["task-2-3", ], slots: &[::report::model::Slot { id: "slot-2-1", title: None, origin: ::report::model::Origin::Article, references: &[], }
, ::report::model::Slot { id: "slot-2-2", title: None, origin: ::report::model::Origin::Article, references: &[], }
, ], references: &["ref-framework-names", ], }
, ::report::model::Group { id: "framework-3", order: 3, digit: 2, title: piece(6215, 6228), quote: ::report::model::Quote { exact: piece(6206, 6231), prefix: piece(6172, 6206), suffix: piece(6231, 6261), start: 2214, end: 2223, sentence: "s69", }
, tasks: &["task-2-3", ], slots: &[::report::model::Slot { id: "slot-3-1", title: Some("宝安中心区"), origin: ::report::model::Origin::Background, references: &["ref-centres", ], }
, ::report::model::Slot { id: "slot-3-2", title: Some("西部市级中心"), origin: ::report::model::Origin::Background, references: &["ref-centres", ], }
, ], references: &["ref-framework-names", ], }
, ::report::model::Group { id: "framework-4", order: 4, digit: 1, title: piece(6240, 6264), quote: ::report::model::Quote { exact: piece(6234, 6264), prefix: piece(6200, 6234), suffix: piece(6264, 6298), start: 2224, end: 2236, sentence: "s69", }
, tasks: &["task-2-3", ], slots: &[::report::model::Slot { id: "slot-4-1", title: Some(piece(6240, 6249)), origin: ::report::model::Origin::Article, references: &[], }
, ], references: &[], }
, ::report::model::Group { id: "framework-5", order: 5, digit: 3, title: piece(6282, 6298), quote: ::report::model::Quote { exact: piece(6267, 6301), prefix: piece(6237, 6267), suffix: piece(6301, 6335), start: 2237, end: 2249, sentence: "s69", }
, tasks: &["task-2-3", ], slots: &[::report::model::Slot { id: "slot-5-1", title: None, origin: ::report::model::Origin::Article, references: &[], }
, ::report::model::Slot { id: "slot-5-2", title: None, origin: ::report::model::Origin::Article, references: &[], }
, ::report::model::Slot { id: "slot-5-3", title: None, origin: ::report::model::Origin::Article, references: &[], }
, ], references: &[], }
, ::report::model::Group { id: "framework-6", order: 6, digit: 3, title: piece(6396, 6421), quote: ::report::model::Quote { exact: piece(6381, 6424), prefix: piece(6347, 6381), suffix: piece(6424, 6458), start: 2277, end: 2292, sentence: "s70", }
, tasks: &["task-2-4", ], slots: &[::report::model::Slot { id: "slot-6-1", title: None, origin: ::report::model::Origin::Article, references: &[], }
, ::report::model::Slot { id: "slot-6-2", title: None, origin: ::report::model::Origin::Article, references: &[], }
, ::report::model::Slot { id: "slot-6-3", title: None, origin: ::report::model::Origin::Article, references: &[], }
, ], references: &[], }
, ], notes: &[::report::model::Note { text: "“422133”中的4、2、2，依次指制造业、总部、中心区。", references: &["ref-framework-names", ], }
, ::report::model::Note { text: "“422133”的提法，2021-12-30已见于报道。", references: &["ref-framework-in-use", ], }
, ], }
, events: &[::report::model::Event { id: "event-party-congress", title: piece(414, 435), date: Some(::report::edtf::Edtf { start: ::report::edtf::Date { year: 2021, month: Some(9), day: Some(27), approximate: false, }
, end: ::report::edtf::End::None, }
), edtf: Some("2021-09-27"), lane: ::report::model::Lane::Occasion, status: ::report::model::Status::Context, quote: Some(::report::model::Quote { exact: piece(402, 447), prefix: piece(368, 402), suffix: piece(447, 481), start: 152, end: 167, sentence: "s6", }
), references: &["ref-party-congress", ], entities: &[], }
, ::report::model::Event { id: "event-first-session", title: piece(182, 200), date: Some(::report::edtf::Edtf { start: ::report::edtf::Date { year: 2021, month: Some(10), day: None, approximate: true, }
, end: ::report::edtf::End::None, }
), edtf: Some("2021-10~"), lane: ::report::model::Lane::Duty, status: ::report::model::Status::Done, quote: Some(::report::model::Quote { exact: piece(1786, 1810), prefix: piece(1752, 1786), suffix: piece(1810, 1844), start: 644, end: 652, sentence: "s22", }
), references: &["ref-district-congress", ], entities: &["figure-suggestions", "measure-2-1", ], }
, ::report::model::Event { id: "event-review", title: piece(630, 654), date: Some(::report::edtf::Edtf { start: ::report::edtf::Date { year: 2021, month: Some(10), day: None, approximate: true, }
, end: ::report::edtf::End::On(::report::edtf::Date { year: 2022, month: Some(9), day: Some(29), approximate: false, }
), }
), edtf: Some("2021-10~/2022-09-29"), lane: ::report::model::Lane::Phase, status: ::report::model::Status::Done, quote: Some(::report::model::Quote { exact: piece(630, 654), prefix: piece(598, 630), suffix: piece(654, 684), start: 234, end: 242, sentence: "s7", }
), references: &["ref-district-congress", ], entities: &[], }
, ::report::model::Event { id: "event-outlook", title: piece(4720, 4739), date: Some(::report::edtf::Edtf { start: ::report::edtf::Date { year: 2022, month: None, day: None, approximate: false, }
, end: ::report::edtf::End::None, }
), edtf: Some(piece(56, 60)), lane: ::report::model::Lane::Phase, status: ::report::model::Status::Planned, quote: Some(::report::model::Quote { exact: piece(4720, 4739), prefix: piece(4688, 4720), suffix: piece(4739, 4771), start: 1688, end: 1697, sentence: "s56", }
), references: &[], entities: &[], }
, ::report::model::Event { id: "event-outbreak", title: piece(2741, 2757), date: Some(::report::edtf::Edtf { start: ::report::edtf::Date { year: 2022, month: Some(1), day: Some(31), approximate: false, }
, end: ::report::edtf::End::Unknown, }
), edtf: Some("2022-01-31/"), lane: ::report::model::Lane::Duty, status: ::report::model::Status::Done, quote: Some(::report::model::Quote { exact: piece(2738, 2763), prefix: piece(2702, 2738), suffix: piece(2763, 2797), start: 980, end: 991, sentence: "s31", }
), references: &["ref-first-case", ], entities: &["figure-outbreak-visits", "figure-outbreak-donations", "measure-2-4", ], }
, ::report::model::Event { id: "event-city-session", title: piece(2208, 2235), date: Some(::report::edtf::Edtf { start: ::report::edtf::Date { year: 2022, month: Some(4), day: Some(10), approximate: false, }
, end: ::report::edtf::End::None, }
), edtf: Some("2022-04-10"), lane: ::report::model::Lane::Duty, status: ::report::model::Status::Done, quote: Some(::report::model::Quote { exact: piece(2205, 2255), prefix: piece(2171, 2205), suffix: piece(2255, 2287), start: 791, end: 809, sentence: "s25", }
), references: &["ref-city-session", ], entities: &["figure-city-proposals", "measure-2-2", ], }
, ::report::model::Event { id: "event-published", title: piece(67, 86), date: Some(::report::edtf::Edtf { start: ::report::edtf::Date { year: 2022, month: Some(9), day: Some(29), approximate: false, }
, end: ::report::edtf::End::None, }
), edtf: Some(piece(56, 66)), lane: ::report::model::Lane::Outlook, status: ::report::model::Status::Done, quote: Some(::report::model::Quote { exact: piece(56, 86), prefix: piece(26, 56), suffix: piece(86, 118), start: 22, end: 40, sentence: "s3", }
), references: &[], entities: &[], }
, ::report::model::Event { id: "event-national-congress", title: piece(4750, 4765), date: Some(::report::edtf::Edtf { start: ::report::edtf::Date { year: 2022, month: Some(10), day: Some(16), approximate: false, }
, end: ::report::edtf::End::On(::report::edtf::Date { year: 2022, month: Some(10), day: Some(22), approximate: false, }
), }
), edtf: Some("2022-10-16/2022-10-22"), lane: ::report::model::Lane::Occasion, status: ::report::model::Status::Planned, quote: Some(::report::model::Quote { exact: piece(4741, 4777), prefix: piece(4719, 4741), suffix: piece(4777, 4811), start: 1699, end: 1711, sentence: "s57", }
), references: &["ref-national-congress", ], entities: &[], }
, ::report::model::Event { id: "event-report", title: piece(88, 139), date: None, edtf: None, lane: ::report::model::Lane::Duty, status: ::report::model::Status::Done, quote: Some(::report::model::Quote { exact: piece(88, 139), prefix: piece(64, 88), suffix: piece(139, 171), start: 42, end: 59, sentence: "s4", }
), references: &[], entities: &[], }
, ::report::model::Event { id: "event-district-plenum", title: piece(4983, 5007), date: None, edtf: None, lane: ::report::model::Lane::Occasion, status: ::report::model::Status::Context, quote: Some(::report::model::Quote { exact: piece(4941, 5028), prefix: piece(4905, 4941), suffix: piece(5028, 5050), start: 1767, end: 1796, sentence: "s58", }
), references: &[], entities: &[], }
, ::report::model::Event { id: "event-wharf", title: "报送“关停大铲湾一期弃土外运码头”等信息", date: None, edtf: None, lane: ::report::model::Lane::Duty, status: ::report::model::Status::Done, quote: Some(::report::model::Quote { exact: piece(2016, 2134), prefix: piece(1982, 2016), suffix: piece(2134, 2168), start: 726, end: 766, sentence: "s24", }
), references: &[], entities: &["measure-2-2", ], }
, ::report::model::Event { id: "event-works-survey", title: "航城百灵小学新建工程、松白路综合改造工程等调研", date: None, edtf: None, lane: ::report::model::Lane::Duty, status: ::report::model::Status::Done, quote: Some(::report::model::Quote { exact: piece(2391, 2496), prefix: piece(2355, 2391), suffix: piece(2496, 2526), start: 857, end: 894, sentence: "s28", }
), references: &[], entities: &["figure-works-proposals", "measure-2-3", ], }
, ::report::model::Event { id: "event-sector-station", title: "区妇联界别委员工作站", date: None, edtf: None, lane: ::report::model::Lane::Duty, status: ::report::model::Status::Done, quote: Some(::report::model::Quote { exact: piece(3093, 3165), prefix: piece(3061, 3093), suffix: piece(3165, 3197), start: 1113, end: 1137, sentence: "s36", }
), references: &[], entities: &["measure-3-1", ], }
, ::report::model::Event { id: "event-inspection", title: piece(3570, 3630), date: None, edtf: None, lane: ::report::model::Lane::Duty, status: ::report::model::Status::Done, quote: Some(::report::model::Quote { exact: piece(3564, 3630), prefix: piece(3528, 3564), suffix: piece(3630, 3664), start: 1276, end: 1298, sentence: "s43", }
), references: &[], entities: &["measure-3-3", ], }
, ::report::model::Event { id: "event-training", title: piece(3943, 3979), date: None, edtf: None, lane: ::report::model::Lane::Duty, status: ::report::model::Status::Done, quote: Some(::report::model::Quote { exact: piece(3907, 3979), prefix: piece(3871, 3907), suffix: piece(3979, 4013), start: 1399, end: 1423, sentence: "s48", }
), references: &[], entities: &["figure-training-terms", "measure-4-1", ], }
, ], lessons: &[::report::model::Lesson { id: "lesson-1", order: 1, quote: ::report::model::Quote { exact: piece(4392, 4528), prefix: piece(4362, 4392), suffix: piece(4528, 4560), start: 1574, end: 1620, sentence: "s54", }
, }
, ::report::model::Lesson { id: "lesson-2", order: 2, quote: ::report::model::Quote { exact: piece(4530, 4718), prefix: piece(4498, 4530), suffix: piece(4718, 4740), start: 1622, end: 1686, sentence: "s55", }
, }
, ], references: &[::report::model::Reference { id: "ref-framework-names", title: "深圳晚报，2022年9月28日", publisher: "深圳晚报", date: Some("2022-09-28"), url: "http://www.sznews.com/news/content/2022-09/28/content_25389039.htm", quote: "“422133”是指宝安将推进四大制造业片区建设", note: "有两个以上来源，此处列其一。", }
, ::report::model::Reference { id: "ref-framework-in-use", title: "读特，2021年12月30日", publisher: "读特", date: Some("2021-12-30"), url: "https://www.dutenews.com/n/article/6446599", quote: "“422133”是“骨骼”、是“牛鼻子”", note: "仅此一个来源。", }
, ::report::model::Reference { id: "ref-bases", title: "中国新闻周刊，2025年1月10日", publisher: "中国新闻周刊", date: Some("2025-01-10"), url: "http://news.inewsweek.cn/observe/2025-01-10/24246.shtml", quote: "燕罗、石岩、新桥东、福海-沙井“四大先进制造业园区”", note: "仅此一个来源；是后来的转述，称“先进制造业园区”。", }
, ::report::model::Reference { id: "ref-centres", title: "中国新闻周刊，2025年1月10日", publisher: "中国新闻周刊", date: Some("2025-01-10"), url: "http://news.inewsweek.cn/observe/2025-01-10/24246.shtml", quote: "协调布局宝安中心区、西部市级中心“双引擎”", note: "仅此一个来源；是后来的转述。", }
, ::report::model::Reference { id: "ref-party-congress", title: "宝安日报，2021年9月28日", publisher: piece(74, 86), date: Some("2021-09-28"), url: "http://ibaoan.sznews.com/content/2021-09/28/content_24607340.htm", quote: "9月27日下午,宝安区第七次党代会石岩代表团", note: "有两个以上来源，此处列其一。", }
, ::report::model::Reference { id: "ref-district-congress", title: "深圳晚报，2021年10月19日", publisher: "深圳晚报", date: Some("2021-10-19"), url: "https://app.myzaker.com/news/article.php?pk=616e1e491bc8e0876d00000f", quote: "10 月 18 日上午", note: "推断：来源说的是区人代会的日子，区政协会议与它同期，具体日期不详。", }
, ::report::model::Reference { id: "ref-first-case", title: "央视（转载页），未注明日期", publisher: "央视（转载页）", date: None, url: "https://news.shi-fen.com/china/202202/50-1219204.html", quote: "1月31日,深圳发现1例新冠肺炎确诊病例", note: "病例一事有两个以上来源，此处列其一；“0131”按月日解读；止于何日不详。", }
, ::report::model::Reference { id: "ref-city-session", title: "新闻转载页，未注明日期", publisher: "新闻转载页", date: None, url: "http://ysphoto.com/product/360.html", quote: "4月10日,深圳市政协七届二次会议在深圳会堂开幕", note: "仅此一个来源。", }
, ::report::model::Reference { id: "ref-national-congress", title: "中新网（转载页），未注明日期", publisher: "中新网（转载页）", date: None, url: "http://wap.qwitaly.com/wap/zgxw/29967.html", quote: "二十大会期为10月16日至10月22日", note: "有两个以上来源，此处列其一。会期在报告之后。", }
, ], }
;
