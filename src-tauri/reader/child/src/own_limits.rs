//! The limits that the reading process gives itself. They hold until it ends, as none of them can be
//! raised again.

use std::io;

/// Before the file is opened: processor time, no written file, no dump of the memory.
#[cfg(unix)]
pub fn before_opening() -> io::Result<()> {
    use rlimit::Resource;

    use ledgerline_reader::limits::MAX_CPU_SECONDS;

    lower(Resource::CPU, MAX_CPU_SECONDS)?;
    lower(Resource::FSIZE, 0)?;
    // One byte is too little for a dump, and tells Linux not to hand one to a crash reporter either,
    // which would alarm the member for a file that merely has no preview.
    lower(Resource::CORE, 1)?;
    // The allocator holds the heap to its limit; this holds the process to it, whatever lies
    // between the two. Other systems do not count so.
    #[cfg(target_os = "linux")]
    lower(
        Resource::DATA,
        data_so_far()? + (ledgerline_reader::limits::MAX_HEAP + ledgerline_reader::limits::BESIDE_HEAP) as u64,
    )?;
    Ok(())
}

/// What counts as data of this process already, in bytes: most of it what its libraries reserved.
#[cfg(target_os = "linux")]
fn data_so_far() -> io::Result<u64> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmData:"));
    let kilobytes = line.and_then(|line| line.trim().strip_suffix(" kB")?.parse::<u64>().ok());
    kilobytes.map(|it| it * 1024).ok_or_else(|| io::Error::other("the system does not say what this process holds"))
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

/// Elsewhere the parent's clock and the allocator are the limits; nothing here takes memory beside it.
#[cfg(not(unix))]
pub fn before_opening() -> io::Result<()> {
    Ok(())
}

/// Elsewhere the parent's clock and the allocator are the limits; nothing here takes memory beside it.
#[cfg(not(unix))]
pub fn after_opening() -> io::Result<()> {
    Ok(())
}
