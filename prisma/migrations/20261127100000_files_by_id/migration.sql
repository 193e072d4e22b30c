-- Its plans are kept for as long as a connection lasts: one that was made for a young school with few files would go on
-- reading all of them, each time somebody sends a form.
ALTER FUNCTION houqin_note_files() SET enable_seqscan = off;
