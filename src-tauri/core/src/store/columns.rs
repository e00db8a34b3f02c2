//! How values that SQLite does not know stand in a column.

use chrono::NaiveDate;
use rusqlite::ToSql;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, ValueRef};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::stored::words::{
    StoredEvidenceKind, StoredFormat, StoredLegibility, StoredRecognition, StoredSoundness, StoredStatus,
};
use crate::domain::evidence::{FileType, Fingerprint};
use crate::domain::values::credits::Credits;
use crate::domain::values::kind::Kind;

/// What stands in a row; nothing where this program knows no such value: it is a newer one's, or spoilt.
pub(super) fn if_known<T>(found: rusqlite::Result<T>) -> rusqlite::Result<Option<T>> {
    match found {
        Ok(value) => Ok(Some(value)),
        Err(error) if is_unknown(&error) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Whether a value stands there that none of our writes could have left.
pub(super) const fn is_unknown(error: &rusqlite::Error) -> bool {
    use rusqlite::Error::{FromSqlConversionFailure, IntegralValueOutOfRange, InvalidColumnType};
    matches!(error, FromSqlConversionFailure(..) | IntegralValueOutOfRange(..) | InvalidColumnType(..))
}

/// A day as `YYYY-MM-DD`.
pub(crate) struct Day(pub(crate) NaiveDate);

/// Any value as JSON.
pub(crate) struct AsJson<T>(pub(crate) T);

/// An amount as whole hundredths.
pub(crate) struct Hundredths(pub(crate) Credits);

/// A fingerprint as 64 hexadecimal digits.
pub(crate) struct Hex(pub(crate) Fingerprint);

/// A kind by its id, or the type of a file by the end of its name.
pub(crate) struct Id<T>(pub(crate) T);

/// What stands in the column is none of the values we write.
fn unknown(value: &str) -> FromSqlError {
    FromSqlError::Other(format!("“{value}” is not a value of this column").into())
}

impl ToSql for Day {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.to_string().into())
    }
}

impl FromSql for Day {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let text = value.as_str()?;
        text.parse().map(Self).map_err(|_| unknown(text))
    }
}

impl ToSql for Hundredths {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.hundredths().into())
    }
}

impl FromSql for Hundredths {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Ok(Self(Credits::from_hundredths(value.as_i64()?)))
    }
}

impl<T: Serialize> ToSql for AsJson<T> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        serde_json::to_string(&self.0)
            .map(Into::into)
            .map_err(|error| rusqlite::Error::ToSqlConversionFailure(error.into()))
    }
}

impl<T: DeserializeOwned> FromSql for AsJson<T> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        serde_json::from_str(value.as_str()?).map(Self).map_err(|error| FromSqlError::Other(error.into()))
    }
}

macro_rules! by_word {
    ($type:ty) => {
        impl ToSql for $type {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(self.word().into())
            }
        }

        impl FromSql for $type {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                let word = value.as_str()?;
                Self::of_word(word).ok_or_else(|| unknown(word))
            }
        }
    };
}

by_word!(StoredStatus);
by_word!(StoredFormat);
by_word!(StoredEvidenceKind);
by_word!(StoredSoundness);
by_word!(StoredLegibility);
by_word!(StoredRecognition);

impl ToSql for Id<&FileType> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.extension().into())
    }
}

impl FromSql for Id<FileType> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let extension = value.as_str()?;
        FileType::from_extension(extension).map(Self).ok_or_else(|| unknown(extension))
    }
}

impl ToSql for Hex {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.to_string().into())
    }
}

impl FromSql for Hex {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let text = value.as_str()?;
        Fingerprint::from_hex(text).map(Self).ok_or_else(|| unknown(text))
    }
}

/// A kind is kept as it is: a member may have added it to the list.
impl ToSql for Id<&Kind> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.id().into())
    }
}

impl FromSql for Id<Kind> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_str().map(|id| Self(Kind::kept(id)))
    }
}
