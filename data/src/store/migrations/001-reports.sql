-- The confidential store: who reported what for which year. Every figure has its report, every report its source file.

CREATE TABLE datasets (
  id TEXT PRIMARY KEY,
  declaration TEXT NOT NULL,
  policy TEXT NOT NULL CHECK (policy IN ('public', 'confidential')),
  framework_version TEXT NOT NULL,
  synthetic INTEGER NOT NULL CHECK (synthetic IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE companies (
  dataset_id TEXT NOT NULL REFERENCES datasets (id),
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (dataset_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE services (
  dataset_id TEXT NOT NULL REFERENCES datasets (id),
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  platform_type TEXT NOT NULL,
  size_band TEXT,
  reporter_kind TEXT NOT NULL CHECK (reporter_kind IN ('provider', 'safety-vendor', 'hotline-or-ngo')),
  classification TEXT NOT NULL CHECK (classification IN ('high', 'medium', 'low')),
  note TEXT NOT NULL,
  PRIMARY KEY (dataset_id, id)
) STRICT, WITHOUT ROWID;

-- Which company a service belonged to, in whole years, both ends included; NULL is open.
CREATE TABLE ownership (
  dataset_id TEXT NOT NULL,
  service_id TEXT NOT NULL,
  company_id TEXT NOT NULL,
  valid_from INTEGER,
  valid_to INTEGER,
  CHECK (valid_from IS NULL OR valid_to IS NULL OR valid_from <= valid_to),
  FOREIGN KEY (dataset_id, service_id) REFERENCES services (dataset_id, id),
  FOREIGN KEY (dataset_id, company_id) REFERENCES companies (dataset_id, id)
) STRICT;
CREATE UNIQUE INDEX ownership_start ON ownership (dataset_id, service_id, ifnull(valid_from, 0));

CREATE TABLE reports (
  id INTEGER PRIMARY KEY,
  dataset_id TEXT NOT NULL,
  service_id TEXT NOT NULL,
  year INTEGER NOT NULL,
  framework_version TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  source_hash TEXT NOT NULL,
  received_at TEXT NOT NULL,
  supersedes INTEGER UNIQUE REFERENCES reports (id),
  -- A source that is complete by itself (a published list) withdraws what it no longer holds.
  withdrawn_at TEXT,
  -- 1 for the one report of a service and year that counts.
  is_current INTEGER CHECK (is_current = 1),
  FOREIGN KEY (dataset_id, service_id) REFERENCES services (dataset_id, id)
) STRICT;
CREATE UNIQUE INDEX reports_current ON reports (dataset_id, service_id, year, is_current);

CREATE TABLE answers (
  report_id INTEGER NOT NULL REFERENCES reports (id),
  metric TEXT NOT NULL,
  breakdown TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN
    ('answered', 'zero', 'estimated', 'not_measured', 'not_applicable', 'not_permitted_by_law', 'withheld')),
  value INTEGER CHECK (value >= 0),
  method TEXT NOT NULL CHECK (method IN ('full_count', 'sample_estimate', 'extrapolated')),
  counting_unit_ok INTEGER NOT NULL CHECK (counting_unit_ok IN (0, 1)),
  months_covered INTEGER NOT NULL CHECK (months_covered BETWEEN 1 AND 12),
  method_changed TEXT NOT NULL CHECK (method_changed IN
    ('no', 'definition', 'scope', 'detection', 'law', 'counting_tool', 'error_found')),
  method_changed_note TEXT,
  moved_among TEXT NOT NULL,
  one_off_event TEXT,
  confidence TEXT NOT NULL CHECK (confidence IN ('audited', 'checked', 'best_effort')),
  public_source TEXT,
  PRIMARY KEY (report_id, metric, breakdown),
  -- Zero is never blank; blank is never zero.
  CHECK (CASE status
    WHEN 'answered' THEN value IS NOT NULL
    WHEN 'estimated' THEN value IS NOT NULL
    WHEN 'zero' THEN value IS 0
    ELSE value IS NULL END)
) STRICT, WITHOUT ROWID;

-- Totals printed by somebody else that the reports of a year must add up to.
CREATE TABLE control_totals (
  dataset_id TEXT NOT NULL REFERENCES datasets (id),
  metric TEXT NOT NULL,
  year INTEGER NOT NULL,
  value INTEGER NOT NULL CHECK (value >= 0),
  source_rows INTEGER NOT NULL CHECK (source_rows >= 0),
  PRIMARY KEY (dataset_id, metric, year)
) STRICT, WITHOUT ROWID;
