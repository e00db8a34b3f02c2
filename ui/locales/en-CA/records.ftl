# From one record to another.

records-open = Open another record…
records-find = Choose where it is now…
records-usual = Open the usual record
records-dialog = Choose the folder of a record
records-open-already = The record in this folder is the one that is open: { $folder }.
records-none-title = There is no record in this folder
records-none-text = A new record can begin here: { $folder }. The record that is open now stays where it is, unchanged.
records-begin = Begin a new record here
records-is-other = This is another record than the usual one on this computer.
records-elsewhere = Is your record in another folder or on another drive already?
