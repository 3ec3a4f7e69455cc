using Microsoft.EntityFrameworkCore.Migrations;

namespace FilmClubBot.Storage.Sqlite.Migrations;

/// <summary>
/// The full-text part of <see cref="Initial"/>. The indexes hold no text of their own: FTS5 reads it from the tables, and
/// triggers keep both in step within the writer's transaction. A later migration that makes EF Core rebuild "Passages" or
/// "Reviews" drops the triggers with the old table and must make them again.
/// </summary>
internal static class InitialSearch
{
    private static readonly string Add = $"""INSERT INTO "review_fts" (rowid, "Scope", "Title", "Body") VALUES (new."Id", {Scope("new.")}, new."Title", new."Body");""";

    private static readonly string Remove = $"""INSERT INTO "review_fts" ("review_fts", rowid, "Scope", "Title", "Body") VALUES ('delete', old."Id", {Scope("old.")}, old."Title", old."Body");""";

    public static void Up(MigrationBuilder migrationBuilder)
    {
        // A passage's scope is its review, as one word: a search within a film intersects two lists in the index, where a
        // join would first rank every passage of the society.
        migrationBuilder.Sql("""
            CREATE VIEW "passage_source" AS SELECT "Id", 'r' || "ReviewId" AS "Scope", "Text" FROM "Passages";
            """);
        migrationBuilder.Sql("""
            CREATE VIRTUAL TABLE "passage_fts" USING fts5("Scope", "Text", content = 'passage_source', content_rowid = 'Id', tokenize = 'porter unicode61 remove_diacritics 2');
            """);
        migrationBuilder.Sql("""
            CREATE TRIGGER "Passages_searched" AFTER INSERT ON "Passages" BEGIN
              INSERT INTO "passage_fts" (rowid, "Scope", "Text") VALUES (new."Id", 'r' || new."ReviewId", new."Text");
            END;
            """);
        migrationBuilder.Sql("""
            CREATE TRIGGER "Passages_forgotten" AFTER DELETE ON "Passages" BEGIN
              INSERT INTO "passage_fts" ("passage_fts", rowid, "Scope", "Text") VALUES ('delete', old."Id", 'r' || old."ReviewId", old."Text");
            END;
            """);
        migrationBuilder.Sql("""
            CREATE TRIGGER "Passages_changed" AFTER UPDATE OF "ReviewId", "Text" ON "Passages" BEGIN
              INSERT INTO "passage_fts" ("passage_fts", rowid, "Scope", "Text") VALUES ('delete', old."Id", 'r' || old."ReviewId", old."Text");
              INSERT INTO "passage_fts" (rowid, "Scope", "Text") VALUES (new."Id", 'r' || new."ReviewId", new."Text");
            END;
            """);

        // A review's scope is its club, as one word, while it is visible: a search counts and ranks without reading the table.
        migrationBuilder.Sql($"""
            CREATE VIEW "review_source" AS SELECT "Id", {Scope("")} AS "Scope", "Title", "Body" FROM "Reviews";
            """);
        migrationBuilder.Sql("""
            CREATE VIRTUAL TABLE "review_fts" USING fts5("Scope", "Title", "Body", content = 'review_source', content_rowid = 'Id', tokenize = 'porter unicode61 remove_diacritics 2');
            """);
        migrationBuilder.Sql($"""
            CREATE TRIGGER "Reviews_searched" AFTER INSERT ON "Reviews" BEGIN
              {Add}
            END;
            """);
        migrationBuilder.Sql($"""
            CREATE TRIGGER "Reviews_forgotten" AFTER DELETE ON "Reviews" BEGIN
              {Remove}
            END;
            """);
        migrationBuilder.Sql($"""
            CREATE TRIGGER "Reviews_changed" AFTER UPDATE OF "ClubId", "IsHidden", "Title", "Body" ON "Reviews" BEGIN
              {Remove}
              {Add}
            END;
            """);
    }

    public static void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("""DROP TABLE "review_fts";""");
        migrationBuilder.Sql("""DROP TABLE "passage_fts";""");
        migrationBuilder.Sql("""DROP VIEW "passage_source";""");
        migrationBuilder.Sql("""DROP VIEW "review_source";""");
    }

    private static string Scope(string row) => $"""iif({row}"IsHidden", '', 'c' || {row}"ClubId")""";
}
