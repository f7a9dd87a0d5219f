//! What no machine can check carries the mark of having been compared: [`crate::seal`].

use crate::diagnostics::Findings;
use crate::draft::Draft;
use crate::package::Package;
use crate::rule::Rule;
use crate::seal::records;

pub(super) fn check(draft: &Draft, package: &Package, out: &mut Findings) {
    for record in records(draft) {
        let (Some(seal), Some(expected)) = (record.seal, record.expected()) else {
            continue;
        };
        if seal.value == expected {
            continue;
        }
        let message = match seal.is_empty() {
            true => "这一条还没有核对印记",
            false => "这一条在核对之后改过",
        };
        let fields = record.fields.iter().map(|(name, _)| *name);
        // The article has a mark of its own; an id and an address are compared with nothing.
        let fields: Vec<_> = fields
            .filter(|name| !matches!(*name, "sha256" | "id" | "url"))
            .collect();
        out.push(Rule::Seal, seal.at, message)
            .label("核对印记与内容不符")
            .help(format!(
                "对照 {} 逐字核对 {}；印记由 {} 写上",
                record.url,
                fields.join("、"),
                package.seal_command(),
            ));
    }
}
