# What a member is to know of the record that is open, as long as it is so.

note-only-read = You are reading this record without changing it. You can open its files and export from it.
note-only-read-lost = You are reading what can still be read of this record. Parts of it are damaged and missing here. You can open its files and export from it.
note-mended = Parts of your record were damaged and have been restored. Nothing you entered was lost. The damaged file is kept in the folder “copies” of your record. If this happens again, the drive may be failing: keep a backup elsewhere.
note-date-behind = This computer says that today is { $today }, but your record was last changed on { $latest }. Check the computer’s date: until it is right, what Ledgerline says of deadlines may be wrong.
note-synced = Your record is in a folder that { $service } keeps on several computers. Used on two of them, one copy can replace the other. It is safer in a folder of this computer alone, with { $service } as the second folder for its backups.
notes-label = About this record
notes-retry = Try to open it again
notes-known = I know
