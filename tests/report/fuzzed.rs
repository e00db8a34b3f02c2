//! The packages that `make fuzz` begins with and those that ever broke a law, held against the laws of packages.

use ledgerline_tests::laws::{kept, package};

#[test]
fn every_kept_package_holds_the_laws_of_packages() {
    kept("package", package::hold);
}
