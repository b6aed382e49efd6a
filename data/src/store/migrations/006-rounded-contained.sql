-- What a figure is rounded to, and the service whose figure counts it, too.
ALTER TABLE answers ADD COLUMN rounded_to INTEGER CHECK (rounded_to > 1);
ALTER TABLE answers ADD COLUMN contained_in TEXT;
