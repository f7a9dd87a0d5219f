//! The Wasm's twin: the same program in JavaScript, for readers whose engine or frame runs no Wasm.
//!
//! Chromium 83 to 96 know no policy that allows Wasm alone, sandboxed frames may not fetch it, and
//! some servers refuse files of its type. Binaryen lowers what JavaScript can't say and writes it as
//! JavaScript, esbuild makes that small. wasm-bindgen's glue serves both: it calls the twin where
//! it would instantiate the Wasm.

use super::staging::hash;
use std::{ffi::OsString, fmt::Display, fs, io, path::Path, process::Command};

/// The global name under which the twin's script leaves it: a function from imports to exports.
const NAME: &str = "reportTwin";

/// What is in the Wasm (`index.html` names the same to Trunk's wasm-opt), and what of it goes.
const LOWER: [&str; 9] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--signext-lowering",
    "--llvm-nontrapping-fptoint-lowering",
    "--llvm-memory-copy-fill-lowering",
    "--alignment-lowering",
];

/// Older than every engine that the page is for.
const SHRINK: [&str; 3] = ["--minify", "--target=chrome69", "--log-level=warning"];

/// Where the last twin is kept, named by what it was made of: most changes of the site change no
/// Wasm.
const KEPT: &str = "target/twin";

/// The script of the Wasm's twin.
///
/// # Errors
/// When one of the programs is missing or fails, or writes what it did not write before.
pub fn of(wasm: &[u8]) -> io::Result<String> {
    let recipe = include_bytes!("twin.rs");
    let place = Path::new(KEPT);
    let kept = place.join(format!("{}.js", hash(&[wasm, recipe].concat())));
    if let Ok(twin) = fs::read_to_string(&kept) {
        return Ok(twin);
    }
    if place.exists() {
        fs::remove_dir_all(place)?;
    }
    fs::create_dir_all(place)?;
    let [given, lowered, module, script, small] = [
        "given.wasm",
        "lowered.wasm",
        "module.mjs",
        "script.js",
        "small.js",
    ]
    .map(|name| place.join(name));
    fs::write(&given, wasm)?;
    run(Command::new("wasm-opt")
        .args(LOWER)
        .arg(&given)
        .arg("-o")
        .arg(&lowered))?;
    run(Command::new("wasm2js")
        .arg("-O")
        .arg(&lowered)
        .arg("-o")
        .arg(&module))?;
    fs::write(&script, classic(&fs::read_to_string(&module)?)?)?;
    let mut out = OsString::from("--outfile=");
    out.push(&small);
    run(Command::new("esbuild").args(SHRINK).arg(&script).arg(out))?;
    // It has that name when it is whole.
    fs::rename(&small, &kept)?;
    fs::read_to_string(&kept)
}

/// Runs a program that `cargo xtask setup` has installed.
fn run(command: &mut Command) -> io::Result<()> {
    let program = command.get_program().to_owned();
    let failed = |why: &dyn Display| {
        let program = program.display();
        io::Error::other(format!(
            "{program}: {why} (`cargo xtask setup` installs it)"
        ))
    };
    let status = command.status().map_err(|error| failed(&error))?;
    if status.success() {
        return Ok(());
    }
    Err(failed(&status))
}

/// What wasm2js writes as a module, as a classic script: the import is an argument, the exports are
/// returned. And a trap is called as the Wasm's is.
fn classic(module: &str) -> io::Result<String> {
    let (_, rest) = cut(module, "import * as ")?;
    let (_, rest) = cut(rest, "\n")?;
    let (program, _) = cut(rest, "var retasmFunc = ")?;
    let program = replaced(
        program,
        "throw new Error('abort');",
        "throw Object.assign(new Error('unreachable'), { name: 'RuntimeError' });",
    )?;
    Ok(format!(
        "self.{NAME} = (imports) => {{\n{program}return asmFunc(imports);\n}};\n"
    ))
}

/// wasm-bindgen's glue, so that it can call a twin. The twin's memory leaves its old buffer as it was
/// when it grows, so a view is stale when it is of another one; the glue asks whether its buffer was
/// taken away.
///
/// # Errors
/// When the glue is not as it was.
pub fn called_by(glue: &str) -> io::Result<String> {
    let load = "async function __wbg_load(module, imports) {\n";
    let twin =
        "if (typeof module === 'function') return { instance: { exports: module(imports) } };\n";
    let glue = replaced(glue, load, &[load, twin].concat())?;
    let glue = replaced(
        &glue,
        "cachedUint8ArrayMemory0.byteLength === 0",
        "cachedUint8ArrayMemory0.buffer !== wasm.memory.buffer",
    )?;
    let glue = replaced(
        &glue,
        "cachedDataViewMemory0.buffer.detached === true || (cachedDataViewMemory0.buffer.detached === undefined \
         && cachedDataViewMemory0.buffer !== wasm.memory.buffer)",
        "cachedDataViewMemory0.buffer !== wasm.memory.buffer",
    )?;
    // Another view than these two would be overlooked.
    match ["byteLength === 0", ".detached"]
        .into_iter()
        .find(|asked| glue.contains(asked))
    {
        None => Ok(glue),
        Some(asked) => Err(unlike(asked)),
    }
}

fn cut<'a>(text: &'a str, at: &str) -> io::Result<(&'a str, &'a str)> {
    text.split_once(at).ok_or_else(|| unlike(at))
}

/// The one place that says so says something else.
fn replaced(text: &str, old: &str, new: &str) -> io::Result<String> {
    let (before, after) = cut(text, old)?;
    if after.contains(old) {
        return Err(unlike(old));
    }
    Ok([before, new, after].concat())
}

fn unlike(place: &str) -> io::Error {
    io::Error::other(format!(
        "the twin can't be made: what it is made of has changed at `{}`",
        place.trim()
    ))
}

#[cfg(test)]
mod tests {
    use super::{called_by, classic};

    const GLUE: &str = "if (cachedDataViewMemory0 === null || cachedDataViewMemory0.buffer.detached === true || \
        (cachedDataViewMemory0.buffer.detached === undefined && cachedDataViewMemory0.buffer !== wasm.memory.buffer)) {}\n\
        if (cachedUint8ArrayMemory0 === null || cachedUint8ArrayMemory0.byteLength === 0) {}\n\
        async function __wbg_load(module, imports) {\nload();\n}\n";

    #[test]
    fn a_module_becomes_a_function_from_imports_to_exports() {
        let module = "import * as a from './a.js';\nfunction trap() { throw new Error('abort'); }\n\
            function asmFunc(imports) {}\nvar retasmFunc = asmFunc({\n  './a.js': a,\n});\nexport var b = retasmFunc.b;\n";
        let script = classic(module).unwrap();
        assert!(
            script.starts_with("self.reportTwin = (imports) => {\nfunction trap"),
            "{script}"
        );
        assert!(
            script.ends_with("return asmFunc(imports);\n};\n"),
            "{script}"
        );
        assert!(script.contains("{ name: 'RuntimeError' }"), "{script}");
        assert!(
            !script.contains("import *") && !script.contains("export "),
            "{script}"
        );
    }

    #[test]
    fn the_glue_calls_a_twin_and_sees_its_memory_grow() {
        let glue = called_by(GLUE).unwrap();
        assert_eq!(
            glue,
            "if (cachedDataViewMemory0 === null || cachedDataViewMemory0.buffer !== wasm.memory.buffer) {}\n\
             if (cachedUint8ArrayMemory0 === null || cachedUint8ArrayMemory0.buffer !== wasm.memory.buffer) {}\n\
             async function __wbg_load(module, imports) {\n\
             if (typeof module === 'function') return { instance: { exports: module(imports) } };\nload();\n}\n"
        );
    }

    #[test]
    fn another_glue_is_refused() {
        assert!(called_by("").is_err());
        assert!(called_by(&GLUE.repeat(2)).is_err());
        let more = [GLUE, "if (cachedInt32ArrayMemory0.byteLength === 0) {}"].concat();
        let refusal = called_by(&more).unwrap_err().to_string();
        assert!(refusal.contains("`byteLength === 0`"), "{refusal}");
    }
}
