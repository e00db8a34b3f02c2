//! Tables of activities: the sample logs against their answer key, and cases from real reports.

mod doubts;
mod generated;
#[cfg(unix)]
mod libreoffice;
mod round_trips;
mod samples;
mod seen;
mod situations;
