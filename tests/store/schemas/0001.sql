CREATE TABLE activities (
	id INTEGER NOT NULL, 
	athlete_id INTEGER NOT NULL, 
	original_id INTEGER, 
	same_as INTEGER, 
	sport VARCHAR(20) NOT NULL, 
	start_utc VARCHAR(32) NOT NULL, 
	start_local VARCHAR(26), 
	name TEXT NOT NULL, 
	sub_sport TEXT NOT NULL, 
	title TEXT NOT NULL, 
	note TEXT NOT NULL, 
	duration_s FLOAT, 
	elapsed_s FLOAT, 
	distance_m FLOAT, 
	mean_heart_bpm FLOAT, 
	max_heart_bpm FLOAT, 
	mean_power_w FLOAT, 
	ascent_m FLOAT, 
	descent_m FLOAT, 
	effort FLOAT, 
	device TEXT NOT NULL, 
	source TEXT NOT NULL, 
	source_id TEXT NOT NULL, 
	sha256 VARCHAR(64) NOT NULL, 
	problems TEXT NOT NULL, 
	CONSTRAINT pk_activities PRIMARY KEY (id), 
	CONSTRAINT fk_activities_athlete_id FOREIGN KEY(athlete_id) REFERENCES athletes (id) ON DELETE CASCADE, 
	CONSTRAINT fk_activities_original_id FOREIGN KEY(original_id) REFERENCES originals (id), 
	CONSTRAINT fk_activities_same_as FOREIGN KEY(same_as) REFERENCES activities (id) ON DELETE SET NULL
);
CREATE TABLE activity_loads (
	activity_id INTEGER NOT NULL, 
	inputs VARCHAR(64) NOT NULL, 
	document TEXT NOT NULL, 
	CONSTRAINT pk_activity_loads PRIMARY KEY (activity_id), 
	CONSTRAINT fk_activity_loads_activity_id FOREIGN KEY(activity_id) REFERENCES activities (id) ON DELETE CASCADE
);
CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY);
CREATE TABLE athletes (
	id INTEGER NOT NULL, 
	name VARCHAR(200) NOT NULL, 
	file TEXT, 
	CONSTRAINT pk_athletes PRIMARY KEY (id), 
	CONSTRAINT uq_athletes_name UNIQUE (name)
);
CREATE TABLE check_ins (
	athlete_id INTEGER NOT NULL, 
	date VARCHAR(10) NOT NULL, 
	document TEXT NOT NULL, 
	CONSTRAINT pk_check_ins PRIMARY KEY (athlete_id, date), 
	CONSTRAINT fk_check_ins_athlete_id FOREIGN KEY(athlete_id) REFERENCES athletes (id) ON DELETE CASCADE
);
CREATE TABLE files_seen (
	athlete_id INTEGER NOT NULL, 
	sha256 VARCHAR(64) NOT NULL, 
	source TEXT NOT NULL, 
	outcome VARCHAR(20) NOT NULL, 
	reason TEXT NOT NULL, 
	CONSTRAINT pk_files_seen PRIMARY KEY (athlete_id, sha256), 
	CONSTRAINT fk_files_seen_athlete_id FOREIGN KEY(athlete_id) REFERENCES athletes (id) ON DELETE CASCADE
);
CREATE TABLE laps (
	activity_id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	start_s FLOAT NOT NULL, 
	elapsed_s FLOAT, 
	duration_s FLOAT, 
	distance_m FLOAT, 
	mean_heart_bpm FLOAT, 
	max_heart_bpm FLOAT, 
	name TEXT NOT NULL, 
	CONSTRAINT pk_laps PRIMARY KEY (activity_id, number), 
	CONSTRAINT fk_laps_activity_id FOREIGN KEY(activity_id) REFERENCES activities (id) ON DELETE CASCADE
);
CREATE TABLE links (
	athlete_id INTEGER NOT NULL, 
	activity_id INTEGER NOT NULL, 
	session VARCHAR(100), 
	CONSTRAINT pk_links PRIMARY KEY (athlete_id, activity_id), 
	CONSTRAINT fk_links_athlete_id FOREIGN KEY(athlete_id) REFERENCES athletes (id) ON DELETE CASCADE, 
	CONSTRAINT fk_links_activity_id FOREIGN KEY(activity_id) REFERENCES activities (id) ON DELETE CASCADE
);
CREATE TABLE logged_sessions (
	athlete_id INTEGER NOT NULL, 
	session VARCHAR(100) NOT NULL, 
	date VARCHAR(10) NOT NULL, 
	document TEXT NOT NULL, 
	CONSTRAINT pk_logged_sessions PRIMARY KEY (athlete_id, session, date), 
	CONSTRAINT fk_logged_sessions_athlete_id FOREIGN KEY(athlete_id) REFERENCES athletes (id) ON DELETE CASCADE
);
CREATE TABLE originals (
	id INTEGER NOT NULL, 
	athlete_id INTEGER NOT NULL, 
	sha256 VARCHAR(64) NOT NULL, 
	source TEXT NOT NULL, 
	size INTEGER NOT NULL, 
	content BLOB NOT NULL, 
	CONSTRAINT pk_originals PRIMARY KEY (id), 
	CONSTRAINT uq_originals_athlete_id UNIQUE (athlete_id, sha256), 
	CONSTRAINT fk_originals_athlete_id FOREIGN KEY(athlete_id) REFERENCES athletes (id) ON DELETE CASCADE
);
CREATE TABLE own_names (
	athlete_id INTEGER NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	name VARCHAR(300) NOT NULL, 
	meaning TEXT NOT NULL, 
	CONSTRAINT pk_own_names PRIMARY KEY (athlete_id, kind, name), 
	CONSTRAINT fk_own_names_athlete_id FOREIGN KEY(athlete_id) REFERENCES athletes (id) ON DELETE CASCADE
);
CREATE TABLE plan_versions (
	athlete_id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	parent INTEGER, 
	reason TEXT NOT NULL, 
	restores INTEGER, 
	document BLOB NOT NULL, 
	CONSTRAINT pk_plan_versions PRIMARY KEY (athlete_id, number), 
	CONSTRAINT fk_plan_versions_athlete_id FOREIGN KEY(athlete_id) REFERENCES athletes (id) ON DELETE CASCADE
);
CREATE TABLE proposals (
	athlete_id INTEGER NOT NULL, 
	document BLOB NOT NULL, 
	CONSTRAINT pk_proposals PRIMARY KEY (athlete_id), 
	CONSTRAINT fk_proposals_athlete_id FOREIGN KEY(athlete_id) REFERENCES athletes (id) ON DELETE CASCADE
);
CREATE TABLE sessions (
	athlete_id INTEGER NOT NULL, 
	id VARCHAR(100) NOT NULL, 
	date VARCHAR(10) NOT NULL, 
	start VARCHAR(5) NOT NULL, 
	"end" VARCHAR(5) NOT NULL, 
	sport VARCHAR(20) NOT NULL, 
	kind VARCHAR(40) NOT NULL, 
	minutes INTEGER NOT NULL, 
	status VARCHAR(20) NOT NULL, 
	title TEXT NOT NULL, 
	CONSTRAINT pk_sessions PRIMARY KEY (athlete_id, id), 
	CONSTRAINT fk_sessions_athlete_id FOREIGN KEY(athlete_id) REFERENCES athletes (id) ON DELETE CASCADE
);
CREATE TABLE sets (
	activity_id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	reps INTEGER, 
	weight_kg FLOAT, 
	duration_s FLOAT, 
	category TEXT, 
	exercise TEXT NOT NULL, 
	reps_left FLOAT, 
	warm_up BOOLEAN NOT NULL, 
	distance_m FLOAT, 
	note TEXT NOT NULL, 
	CONSTRAINT pk_sets PRIMARY KEY (activity_id, number), 
	CONSTRAINT fk_sets_activity_id FOREIGN KEY(activity_id) REFERENCES activities (id) ON DELETE CASCADE
);
CREATE TABLE settings (
	athlete_id INTEGER NOT NULL, 
	"key" VARCHAR(100) NOT NULL, 
	value TEXT NOT NULL, 
	CONSTRAINT pk_settings PRIMARY KEY (athlete_id, "key"), 
	CONSTRAINT fk_settings_athlete_id FOREIGN KEY(athlete_id) REFERENCES athletes (id) ON DELETE CASCADE
);
CREATE TABLE thresholds (
	athlete_id INTEGER NOT NULL, 
	kind VARCHAR(40) NOT NULL, 
	valid_from VARCHAR(10) NOT NULL, 
	value FLOAT NOT NULL, 
	source TEXT NOT NULL, 
	CONSTRAINT pk_thresholds PRIMARY KEY (athlete_id, kind, valid_from), 
	CONSTRAINT fk_thresholds_athlete_id FOREIGN KEY(athlete_id) REFERENCES athletes (id) ON DELETE CASCADE
);
CREATE TABLE tracks (
	activity_id INTEGER NOT NULL, 
	points INTEGER NOT NULL, 
	document BLOB NOT NULL, 
	CONSTRAINT pk_tracks PRIMARY KEY (activity_id), 
	CONSTRAINT fk_tracks_activity_id FOREIGN KEY(activity_id) REFERENCES activities (id) ON DELETE CASCADE
);
CREATE TABLE wellness (
	athlete_id INTEGER NOT NULL, 
	date VARCHAR(10) NOT NULL, 
	sha256 VARCHAR(64) NOT NULL, 
	document TEXT NOT NULL, 
	CONSTRAINT pk_wellness PRIMARY KEY (athlete_id, date, sha256), 
	CONSTRAINT fk_wellness_athlete_id FOREIGN KEY(athlete_id) REFERENCES athletes (id) ON DELETE CASCADE
);
CREATE INDEX ix_activities_athlete_source_id ON activities (athlete_id, source_id);
CREATE INDEX ix_activities_athlete_start ON activities (athlete_id, start_utc);
CREATE INDEX ix_activities_same_as ON activities (same_as);
CREATE INDEX ix_sessions_date ON sessions (date);
INSERT INTO alembic_version VALUES ('0001');
