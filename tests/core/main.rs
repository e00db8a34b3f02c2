//! The rules and the records, through core and its sentences alone: nothing here needs the report, the reading
//! process, the window or the built program.

mod answers;
mod audit;
mod backups;
mod beside_record;
mod evidence;
mod first_run;
mod fuzzed;
mod history;
mod house;
mod known_words;
mod logbook;
mod opening;
mod program_files;
mod proof;
mod properties;
mod published;
mod quick_add;
mod recognition;
mod recomputed;
mod recovery;
mod reference;
mod reminders;
mod rules;
mod score;
mod standing;
mod suggestions;
#[cfg(feature = "tables")]
mod tables;
mod words;
mod years;
