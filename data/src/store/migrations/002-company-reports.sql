-- Reports that companies send: every kind of answer, the original files, what the checks said, and acceptance.

ALTER TABLE companies ADD COLUMN consent INTEGER NOT NULL DEFAULT 1 CHECK (consent IN (0, 1));

-- The bytes as they came, once for each content.
CREATE TABLE files (
  hash TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  bytes BLOB NOT NULL,
  received_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

ALTER TABLE reports ADD COLUMN platform_type TEXT;
ALTER TABLE reports ADD COLUMN size_band TEXT;
-- accepted: counts unless a newer one does. waiting: a warning is not explained yet. replaced: a newer report came first.
ALTER TABLE reports ADD COLUMN state TEXT NOT NULL DEFAULT 'accepted'
  CHECK (state IN ('accepted', 'waiting', 'replaced'));
ALTER TABLE reports ADD COLUMN accepted_reason TEXT;
ALTER TABLE reports ADD COLUMN accepted_at TEXT;

CREATE TABLE findings (
  report_id INTEGER NOT NULL REFERENCES reports (id),
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  place TEXT NOT NULL,
  metric TEXT,
  message TEXT NOT NULL,
  hint TEXT NOT NULL,
  PRIMARY KEY (report_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE answers_new (
  report_id INTEGER NOT NULL REFERENCES reports (id),
  metric TEXT NOT NULL,
  breakdown TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN
    ('answered', 'zero', 'estimated', 'not_measured', 'not_applicable', 'not_permitted_by_law', 'withheld')),
  kind TEXT CHECK (kind IN ('count', 'percentage', 'duration', 'choice')),
  -- A count, a numerator, or a median in minutes.
  value INTEGER CHECK (value >= 0),
  -- A denominator, or a 90th percentile in minutes.
  second INTEGER CHECK (second >= 0),
  -- Codes of chosen options, separated by spaces.
  options TEXT,
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
  comment TEXT,
  PRIMARY KEY (report_id, metric, breakdown),
  -- Zero is never blank; blank is never zero.
  CHECK (CASE status
    WHEN 'answered' THEN kind IS NOT NULL
    WHEN 'estimated' THEN kind IS NOT NULL
    WHEN 'zero' THEN kind IS NOT NULL AND kind <> 'choice' AND value IS 0
    ELSE kind IS NULL END),
  CHECK (CASE kind
    WHEN 'count' THEN value IS NOT NULL AND second IS NULL AND options IS NULL
    WHEN 'percentage' THEN value IS NOT NULL AND second IS NOT NULL AND options IS NULL
    WHEN 'duration' THEN value IS NOT NULL AND second IS NOT NULL AND options IS NULL
    WHEN 'choice' THEN value IS NULL AND second IS NULL AND options IS NOT NULL
    ELSE value IS NULL AND second IS NULL AND options IS NULL END)
) STRICT, WITHOUT ROWID;
INSERT INTO answers_new
  SELECT report_id, metric, breakdown, status, CASE WHEN value IS NULL THEN NULL ELSE 'count' END, value, NULL, NULL, method,
    counting_unit_ok, months_covered, method_changed, method_changed_note, moved_among, one_off_event, confidence,
    public_source, NULL
  FROM answers;
DROP TABLE answers;
ALTER TABLE answers_new RENAME TO answers;
