using Microsoft.EntityFrameworkCore.Migrations;

namespace FilmClubBot.Storage.Postgres.Migrations;

/// <summary>
/// The part of <see cref="Initial"/> that <see cref="PostgresLibraryMark"/> reads: for each club a mark that is new after every change of
/// its films, reviews and what was read in them, and of everything that lists or unlists a film (of ratings only the first and the last
/// of a film do). A transaction renews it once. It is random, so that a restored backup has another one than what it replaces.
/// </summary>
internal static class InitialLibraryVersion
{
    private const string Row = "FOR EACH ROW EXECUTE FUNCTION filmclub_mark()";

    private static readonly string[] _tables = ["Films", "Reviews", "ReviewFilms", "ThemeFindings", "ThemeRulings", "Quotes", "QuoteThemes"];

    public static void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("""
            CREATE TABLE "LibraryVersion" ("ClubId" integer PRIMARY KEY, "Mark" bigint NOT NULL, "RenewedBy" xid8 NOT NULL);

            CREATE FUNCTION filmclub_renew(club integer) RETURNS void LANGUAGE sql AS $$
              INSERT INTO "LibraryVersion" AS version VALUES (club, (random() * 9007199254740991)::bigint, pg_current_xact_id())
              ON CONFLICT ("ClubId") DO UPDATE SET "Mark" = excluded."Mark", "RenewedBy" = excluded."RenewedBy"
              WHERE version."RenewedBy" <> excluded."RenewedBy"
            $$;

            CREATE FUNCTION filmclub_mark() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
              IF TG_OP = 'DELETE' THEN PERFORM filmclub_renew(OLD."ClubId"); ELSE PERFORM filmclub_renew(NEW."ClubId"); END IF;
              RETURN NULL;
            END $$;

            CREATE FUNCTION filmclub_mark_rated() RETURNS trigger LANGUAGE plpgsql AS $$
            DECLARE rating record := CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
            BEGIN
              IF NOT EXISTS (SELECT 1 FROM "Ratings" WHERE "ClubId" = rating."ClubId" AND "FilmId" = rating."FilmId" AND "MemberId" <> rating."MemberId") THEN
                PERFORM filmclub_renew(rating."ClubId");
              END IF;
              RETURN NULL;
            END $$;
            """);
        foreach (var table in _tables)
            migrationBuilder.Sql($"""CREATE TRIGGER "{table}_marked" AFTER INSERT OR UPDATE OR DELETE ON "{table}" {Row};""");
        migrationBuilder.Sql($"""
            CREATE TRIGGER "Suggestions_listed" AFTER INSERT OR DELETE ON "Suggestions" {Row};
            CREATE TRIGGER "BallotFilms_listed" AFTER INSERT OR DELETE ON "BallotFilms" {Row};
            CREATE TRIGGER "Ballots_listed" AFTER UPDATE OF "State" ON "Ballots" {Row};
            CREATE TRIGGER "Screenings_listed" AFTER INSERT OR DELETE OR UPDATE OF "State", "FilmId" ON "Screenings" {Row};
            CREATE TRIGGER "Ratings_listed" AFTER INSERT OR DELETE ON "Ratings" FOR EACH ROW EXECUTE FUNCTION filmclub_mark_rated();
            """);
    }

    public static void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        DROP FUNCTION filmclub_mark CASCADE;
        DROP FUNCTION filmclub_mark_rated CASCADE;
        DROP FUNCTION filmclub_renew;
        DROP TABLE "LibraryVersion";
        """);
}
