//! The built window, driven as a person would drive it, and its border. It needs Linux: a display in memory, a
//! message bus, and a driver for `WebKit`.

mod audit;
mod backups;
mod border;
mod commands;
mod ending;
mod evidence;
mod files;
mod history;
mod import;
mod journey;
mod only_read;
mod programs;
mod quick_add;
mod recognition;
mod records;
mod recovery;
mod tray;
