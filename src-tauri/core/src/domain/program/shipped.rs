//! The programs that come with Ledgerline.

use std::sync::LazyLock;

use super::Program;
use super::file::{self, FileProblem};

impl Program {
    /// Reads a program file.
    ///
    /// # Errors
    /// [`FileProblem`]: the line, what is wrong there, and an example of right.
    pub fn from_toml(text: &str) -> Result<Self, FileProblem> {
        file::read(text.as_bytes())
    }

    /// The programs that come with Ledgerline.
    ///
    /// # Errors
    /// [`FileProblem`] if a shipped file is broken; a test reads them all.
    pub fn shipped() -> Result<Vec<Self>, FileProblem> {
        static READ: LazyLock<Result<Vec<Program>, FileProblem>> =
            LazyLock::new(|| SHIPPED.iter().map(|text| Program::from_toml(text)).collect());
        READ.clone()
    }

    /// The shipped program with this id, if there is one.
    ///
    /// # Errors
    /// As [`Program::shipped`].
    pub fn shipped_with_id(id: &str) -> Result<Option<Self>, FileProblem> {
        Ok(Self::shipped()?.into_iter().find(|program| program.id == id))
    }
}

const SHIPPED: &[&str] = &[
    include_str!("../../../programs/camt-mta.toml"),
    include_str!("../../../programs/cbmt-mtbc.toml"),
    include_str!("../../../programs/crpo-rp.toml"),
    include_str!("../../../programs/ccpa-ccc.toml"),
    include_str!("../../../programs/nmt.toml"),
];
