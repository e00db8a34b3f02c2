//! The limits that the reading process gives itself. They hold until it ends, as none of them can be
//! raised again.

use std::io;

/// Before the file is opened: processor time, no written file, no dump of the memory.
#[cfg(unix)]
pub fn before_opening() -> io::Result<()> {
    use rlimit::Resource;

    use crate::limits::MAX_CPU_SECONDS;

    lower(Resource::CPU, MAX_CPU_SECONDS)?;
    lower(Resource::FSIZE, 0)?;
    lower(Resource::CORE, 0)?;
    // The allocator holds the heap to its limit; this holds the process to it, whatever lies
    // between the two. Other systems do not count so.
    #[cfg(target_os = "linux")]
    lower(Resource::DATA, crate::limits::MAX_DATA)?;
    Ok(())
}

/// Once the file is read: no other file, no connection, no other process.
#[cfg(unix)]
pub fn after_opening() -> io::Result<()> {
    use rlimit::Resource;

    lower(Resource::NOFILE, 0)?;
    lower(Resource::NPROC, 0)
}

#[cfg(unix)]
fn lower(resource: rlimit::Resource, limit: u64) -> io::Result<()> {
    let (_, highest) = resource.get()?;
    let limit = limit.min(highest);
    resource.set(limit, limit)
}

/// Elsewhere the parent's clock and the allocator are the limits.
#[cfg(not(unix))]
pub fn before_opening() -> io::Result<()> {
    Ok(())
}

/// Elsewhere the parent's clock and the allocator are the limits.
#[cfg(not(unix))]
pub fn after_opening() -> io::Result<()> {
    Ok(())
}
