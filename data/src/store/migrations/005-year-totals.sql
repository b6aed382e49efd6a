-- Totals that somebody printed of whole years, and the lists of years that are known in part, which no statistic is made of alone.
CREATE TABLE year_totals (
  dataset_id TEXT NOT NULL REFERENCES datasets (id),
  metric TEXT NOT NULL,
  year INTEGER NOT NULL,
  everybody INTEGER NOT NULL CHECK (everybody >= 0),
  providers INTEGER CHECK (providers >= 0 AND providers <= everybody),
  PRIMARY KEY (dataset_id, metric, year)
) STRICT, WITHOUT ROWID;

CREATE TABLE listed_counts (
  dataset_id TEXT NOT NULL REFERENCES datasets (id),
  metric TEXT NOT NULL,
  year INTEGER NOT NULL,
  service_id TEXT NOT NULL,
  company_id TEXT NOT NULL,
  platform_type TEXT NOT NULL,
  value INTEGER NOT NULL CHECK (value >= 0),
  PRIMARY KEY (dataset_id, metric, year, service_id)
) STRICT, WITHOUT ROWID;
