using Microsoft.EntityFrameworkCore.Migrations;

namespace FilmClubBot.Storage.Postgres.Migrations;

/// <summary>
/// The part of <see cref="Initial"/> that <see cref="PostgresLibraryMark"/> reads: for each club a mark that is new after every change of
/// its films, reviews and what was read in them, and one that is new after every change of which films are listed or of what is known of one (a
/// review or a rating lists its film only as the first that the film has). A transaction renews each once. They are random, so that a
/// restored backup has others than what it replaces.
/// </summary>
internal static class InitialLibraryVersion
{
    private const string Listing = "FOR EACH ROW EXECUTE FUNCTION filmclub_list()";

    private static readonly string[] _readTables = ["Reviews", "ReviewFilms", "ThemeFindings", "ThemeRulings", "Quotes", "QuoteThemes"];

    public static void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("""
            CREATE TABLE "LibraryVersion" ("ClubId" integer PRIMARY KEY, "Mark" bigint NOT NULL, "RenewedBy" xid8 NOT NULL, "FilmsMark" bigint NOT NULL, "FilmsRenewedBy" xid8 NOT NULL);

            CREATE FUNCTION filmclub_renew(club integer) RETURNS void LANGUAGE sql AS $$
              INSERT INTO "LibraryVersion" AS version VALUES (club, (random() * 9007199254740991)::bigint, pg_current_xact_id(), 0, '0')
              ON CONFLICT ("ClubId") DO UPDATE SET "Mark" = excluded."Mark", "RenewedBy" = excluded."RenewedBy"
              WHERE version."RenewedBy" <> excluded."RenewedBy"
            $$;

            CREATE FUNCTION filmclub_renew_films(club integer) RETURNS void LANGUAGE sql AS $$
              INSERT INTO "LibraryVersion" AS version VALUES (club, (random() * 9007199254740991)::bigint, pg_current_xact_id(), (random() * 9007199254740991)::bigint, pg_current_xact_id())
              ON CONFLICT ("ClubId") DO UPDATE SET "Mark" = excluded."Mark", "RenewedBy" = excluded."RenewedBy", "FilmsMark" = excluded."FilmsMark", "FilmsRenewedBy" = excluded."FilmsRenewedBy"
              WHERE version."FilmsRenewedBy" <> excluded."FilmsRenewedBy"
            $$;

            CREATE FUNCTION filmclub_mark() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
              IF TG_OP = 'DELETE' THEN PERFORM filmclub_renew(OLD."ClubId"); ELSE PERFORM filmclub_renew(NEW."ClubId"); END IF;
              RETURN NULL;
            END $$;

            CREATE FUNCTION filmclub_list() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
              IF TG_OP = 'DELETE' THEN PERFORM filmclub_renew_films(OLD."ClubId"); ELSE PERFORM filmclub_renew_films(NEW."ClubId"); END IF;
              RETURN NULL;
            END $$;

            CREATE FUNCTION filmclub_is_reviewed(club integer, film integer, besides integer) RETURNS boolean LANGUAGE sql STABLE AS $$
              SELECT EXISTS (SELECT 1 FROM "ReviewFilms" known JOIN "Reviews" review ON review."ClubId" = known."ClubId" AND review."Id" = known."ReviewId"
                WHERE known."ClubId" = club AND known."FilmId" = film AND NOT review."IsHidden" AND review."Id" <> besides)
            $$;

            CREATE FUNCTION filmclub_list_reviewed() RETURNS trigger LANGUAGE plpgsql AS $$
            DECLARE reviewed record := CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
            BEGIN
              IF NOT filmclub_is_reviewed(reviewed."ClubId", reviewed."FilmId", reviewed."ReviewId") THEN
                PERFORM filmclub_renew_films(reviewed."ClubId");
              END IF;
              RETURN NULL;
            END $$;

            CREATE FUNCTION filmclub_list_rated() RETURNS trigger LANGUAGE plpgsql AS $$
            DECLARE rating record := CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
            BEGIN
              IF NOT EXISTS (SELECT 1 FROM "Ratings" WHERE "ClubId" = rating."ClubId" AND "FilmId" = rating."FilmId" AND "MemberId" <> rating."MemberId")
                AND NOT filmclub_is_reviewed(rating."ClubId", rating."FilmId", 0) THEN
                PERFORM filmclub_renew_films(rating."ClubId");
              END IF;
              RETURN NULL;
            END $$;
            """);
        foreach (var table in _readTables)
            migrationBuilder.Sql($"""CREATE TRIGGER "{table}_marked" AFTER INSERT OR UPDATE OR DELETE ON "{table}" FOR EACH ROW EXECUTE FUNCTION filmclub_mark();""");
        migrationBuilder.Sql($"""
            CREATE TRIGGER "Films_listed" AFTER INSERT OR UPDATE OR DELETE ON "Films" {Listing};
            CREATE TRIGGER "Suggestions_listed" AFTER INSERT OR DELETE ON "Suggestions" {Listing};
            CREATE TRIGGER "BallotFilms_listed" AFTER INSERT OR DELETE ON "BallotFilms" {Listing};
            CREATE TRIGGER "Ballots_listed" AFTER UPDATE OF "State" ON "Ballots" {Listing};
            CREATE TRIGGER "Screenings_listed" AFTER INSERT OR DELETE OR UPDATE OF "State", "FilmId" ON "Screenings" {Listing};
            CREATE TRIGGER "Reviews_listed" AFTER UPDATE OF "IsHidden" ON "Reviews" {Listing};
            CREATE TRIGGER "ReviewFilms_moved" AFTER UPDATE OF "FilmId" ON "ReviewFilms" {Listing};
            CREATE TRIGGER "ReviewFilms_listed" AFTER INSERT OR DELETE ON "ReviewFilms" FOR EACH ROW EXECUTE FUNCTION filmclub_list_reviewed();
            CREATE TRIGGER "Ratings_listed" AFTER INSERT OR DELETE ON "Ratings" FOR EACH ROW EXECUTE FUNCTION filmclub_list_rated();
            """);
    }

    public static void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        DROP FUNCTION filmclub_mark CASCADE;
        DROP FUNCTION filmclub_list CASCADE;
        DROP FUNCTION filmclub_list_reviewed CASCADE;
        DROP FUNCTION filmclub_list_rated CASCADE;
        DROP FUNCTION filmclub_is_reviewed, filmclub_renew, filmclub_renew_films;
        DROP TABLE "LibraryVersion";
        """);
}
