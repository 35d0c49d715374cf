#!/bin/sh
# Run once by the PostgreSQL image on an empty volume: the owner (no superuser) and the portal's role.
set -eu
psql --set=ON_ERROR_STOP=1 --username=postgres \
  --set=owner="$TOCSIN_DATABASE_PASSWORD" --set=portal="$PORTAL_DATABASE_PASSWORD" <<'SQL'
CREATE ROLE tocsin LOGIN CREATEDB CREATEROLE PASSWORD :'owner';
CREATE ROLE tocsin_portal LOGIN PASSWORD :'portal';
GRANT tocsin_portal TO tocsin WITH ADMIN TRUE, INHERIT FALSE, SET TRUE;
CREATE DATABASE tocsin OWNER tocsin;
\connect tocsin
CREATE EXTENSION pg_trgm;
CREATE EXTENSION unaccent;
CREATE EXTENSION btree_gist;
CREATE EXTENSION citext;
SQL
