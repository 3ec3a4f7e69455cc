using Microsoft.EntityFrameworkCore.Migrations;

namespace FilmClubBot.Storage.Postgres.Migrations;

/// <summary>
/// The full-text part of <see cref="Initial"/>: columns that triggers fill and that are no part of the model. The configurations have no
/// stop words, because "Her" and "It" are films. Words are what letters and digits make, without accents; PostgreSQL's parser would
/// take "his/her" for a file's path.
/// </summary>
internal static class InitialSearch
{
    /// <summary>ISO 639-1 codes of the languages that reviews are read in, and the stemmers for them. Of other languages, English is nearest to what readers type.</summary>
    private static readonly (string Code, string Stemmer)[] _languages = [("en", "english"), ("de", "german"), ("fr", "french"), ("es", "spanish")];

    public static void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("""CREATE EXTENSION IF NOT EXISTS unaccent;""");
        foreach (var (code, stemmer) in _languages)
        {
            migrationBuilder.Sql($"""
                CREATE TEXT SEARCH DICTIONARY filmclub_{code} (TEMPLATE = snowball, LANGUAGE = {stemmer});
                CREATE TEXT SEARCH CONFIGURATION filmclub_{code} (COPY = simple);
                ALTER TEXT SEARCH CONFIGURATION filmclub_{code} ALTER MAPPING FOR asciiword, word WITH filmclub_{code};
                """);
        }

        migrationBuilder.Sql($"""
            CREATE FUNCTION filmclub_words(words text) RETURNS text LANGUAGE sql STABLE STRICT PARALLEL SAFE AS
            $$ SELECT regexp_replace(unaccent(normalize(words, NFC)) COLLATE "und-x-icu", '[^[:alnum:]]+', ' ', 'g') $$;

            CREATE FUNCTION filmclub_language(language text) RETURNS regconfig LANGUAGE sql STABLE PARALLEL SAFE AS
            $$ SELECT (CASE WHEN language IN ({string.Join(", ", _languages.Select(known => $"'{known.Code}'"))}) THEN 'filmclub_' || language ELSE 'filmclub_en' END)::regconfig $$;

            CREATE FUNCTION filmclub_term(word text) RETURNS tsquery LANGUAGE sql STABLE STRICT PARALLEL SAFE AS
            $$ SELECT COALESCE(string_agg(DISTINCT '(' || stems || ')', '|'), '')::tsquery
              FROM (VALUES {string.Join(", ", _languages.Select(known => $"(phraseto_tsquery('filmclub_{known.Code}', filmclub_words(word))::text)"))}) form (stems) WHERE stems <> '' $$;

            CREATE FUNCTION filmclub_every(words text[]) RETURNS tsquery LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE AS $$
            DECLARE terms tsquery := filmclub_term(words[1]);
            BEGIN
              FOR i IN 2 .. cardinality(words) LOOP terms := terms && filmclub_term(words[i]); END LOOP;
              RETURN terms;
            END $$;

            CREATE FUNCTION filmclub_any(words text[]) RETURNS tsquery LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE AS $$
            DECLARE terms tsquery := filmclub_term(words[1]);
            BEGIN
              FOR i IN 2 .. cardinality(words) LOOP terms := terms || filmclub_term(words[i]); END LOOP;
              RETURN terms;
            END $$;
            """);

        migrationBuilder.Sql("""
            ALTER TABLE "Reviews" ADD COLUMN "SearchWords" tsvector;
            ALTER TABLE "Passages" ADD COLUMN "SearchWords" tsvector;

            CREATE FUNCTION filmclub_search_review() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
              NEW."SearchWords" := setweight(to_tsvector(filmclub_language(NEW."Language"), filmclub_words(NEW."Title")), 'A')
                || to_tsvector(filmclub_language(NEW."Language"), filmclub_words(NEW."Body"));
              RETURN NEW;
            END $$;
            CREATE TRIGGER "Reviews_searched" BEFORE INSERT OR UPDATE OF "Title", "Body", "Language" ON "Reviews"
              FOR EACH ROW EXECUTE FUNCTION filmclub_search_review();

            CREATE FUNCTION filmclub_search_passage() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
              NEW."SearchWords" := to_tsvector(filmclub_language((SELECT "Language" FROM "Reviews" WHERE "Id" = NEW."ReviewId")), filmclub_words(NEW."Text"));
              RETURN NEW;
            END $$;
            CREATE TRIGGER "Passages_searched" BEFORE INSERT OR UPDATE OF "ReviewId", "Text" ON "Passages"
              FOR EACH ROW EXECUTE FUNCTION filmclub_search_passage();

            CREATE INDEX "IX_Reviews_SearchWords" ON "Reviews" USING gin ("SearchWords");
            CREATE INDEX "IX_Passages_SearchWords" ON "Passages" USING gin ("SearchWords");
            """);
    }

    public static void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql($"""
        DROP TRIGGER "Passages_searched" ON "Passages";
        DROP TRIGGER "Reviews_searched" ON "Reviews";
        DROP FUNCTION filmclub_search_passage, filmclub_search_review, filmclub_any, filmclub_every, filmclub_term, filmclub_language, filmclub_words;
        {string.Join('\n', _languages.Select(known => $"DROP TEXT SEARCH CONFIGURATION filmclub_{known.Code}; DROP TEXT SEARCH DICTIONARY filmclub_{known.Code};"))}
        """);
}
