fn main() {
    let dir = std::env::args().nth(1).unwrap();
    match report::load(std::path::Path::new(&dir)) {
        Ok(c) => print!("{}", c.warnings.render(false)),
        Err(e) => print!("{}", e.render(std::env::args().nth(2).is_some())),
    }
}
