//! `spiegel paths`.

use insta::assert_snapshot;

use super::home::Home;

#[test]
fn paths_lists_every_folder() {
    let home = Home::new();
    home.run(["paths"]).done();
    // The option counts more than the variable.
    let other = home.root().join("elders");
    home.run(["paths", "--data-dir", other.to_str().unwrap()]).done();
    assert!(!home.data().exists() && !other.exists(), "looking makes folders");
    assert_snapshot!(home.transcript());
}

#[cfg(target_os = "linux")]
#[test]
fn the_default_data_folder_is_in_the_home_folder() {
    let home = Home::new();
    let mut command = home.command(["paths"]);
    command.env_remove("SPIEGEL_DATA_DIR");
    home.record("paths", &command.output().unwrap()).done();
    command.env("SPIEGEL_DATA_DIR", "");
    home.record("paths", &command.output().unwrap()).done();
    assert_snapshot!(home.transcript());
}
