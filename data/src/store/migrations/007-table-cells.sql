-- Numbers of the tables that a public dataset declares beside its metrics.
CREATE TABLE table_cells (
  dataset_id TEXT NOT NULL REFERENCES datasets (id),
  table_id TEXT NOT NULL,
  group_code TEXT NOT NULL,
  series TEXT NOT NULL,
  period TEXT NOT NULL,
  value REAL NOT NULL,
  PRIMARY KEY (dataset_id, table_id, group_code, series, period)
) STRICT, WITHOUT ROWID;
