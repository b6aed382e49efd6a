-- What whoever transcribed published figures says of them, such as that a figure was printed rounded. Codes, separated by spaces.
CREATE TABLE answer_marks (
  dataset_id TEXT NOT NULL,
  service_id TEXT NOT NULL,
  year INTEGER NOT NULL,
  metric TEXT NOT NULL,
  marks TEXT NOT NULL CHECK (marks <> ''),
  PRIMARY KEY (dataset_id, service_id, year, metric),
  FOREIGN KEY (dataset_id, service_id) REFERENCES services (dataset_id, id)
) STRICT, WITHOUT ROWID;
