-- What each release was made of, so that later ones can be proved safe beside it: which reports counted, whose they were
-- and where they stood, and by which policy. All of it confidential.
CREATE TABLE releases (
  dataset_id TEXT NOT NULL REFERENCES datasets (id),
  release TEXT NOT NULL,
  policy TEXT NOT NULL,
  PRIMARY KEY (dataset_id, release)
) STRICT, WITHOUT ROWID;

CREATE TABLE release_reports (
  dataset_id TEXT NOT NULL,
  release TEXT NOT NULL,
  report_id INTEGER NOT NULL REFERENCES reports (id),
  company_id TEXT NOT NULL,
  platform_type TEXT NOT NULL,
  size_band TEXT,
  PRIMARY KEY (dataset_id, release, report_id),
  FOREIGN KEY (dataset_id, release) REFERENCES releases (dataset_id, release)
) STRICT, WITHOUT ROWID;
