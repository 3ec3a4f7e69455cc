using FilmClubBot.Commands.Diaries;
using FilmClubBot.Domain.Diaries;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Commands.Tests.Diaries;

public class DiaryWordsTests
{
    [Fact]
    public void Names_what_was_imported_and_how_each_doubt_is_settled()
    {
        DiaryImport import = new(2, 1, 3, 1,
        [
            Doubt("Suspira", 1977, 4, null, EntryDoubt.FilmWithoutYear),
            Doubt("Suspira", null, 5, 1977, EntryDoubt.RowWithoutYear),
            Doubt("Suspira", 1978, 6, 1977, EntryDoubt.NearYear),
            Doubt("Suspira", 1977, 7, 1977, EntryDoubt.Several),
        ]);
        Assert.Equal(
            """
            Imported from ratings.csv

            1 rating, 3 entries of the diary, 2 new films

            1 film of your watchlist was left out: import watchlist.csv alone to suggest it to the club, or use /suggest.

            4 rows were left out because their films are in doubt. Import the file again when that is settled; what was imported stays as it is.

            • ratings.csv, line 4: is “Suspira (1977)” the film Suspira, whose year is not known here? If so, a moderator states the year with /films set; if not, suggest “Suspira (1977)” with /suggest.
            • ratings.csv, line 5: “Suspira” has no year there, and Suspira (1977) is known here. Write the year into the row.
            • ratings.csv, line 6: is “Suspira (1978)” the film Suspira (1977)? If so, write that year into the row; if not, suggest “Suspira (1978)” with /suggest.
            • ratings.csv, line 7: several films are called “Suspira (1977)”. Write the film's imdbID or tmdbID into the row.

            """,
            Bench.Text(DiaryWords.Imported("ratings.csv", import, Bench.Say)));
    }

    [Fact]
    public void Counts_suggestions_and_what_was_left_out_of_a_watchlist() => Assert.Equal(
        """
        Imported from watchlist.csv

        2 new films, 3 suggestions on the club's watchlist

        1 film was left out because the club has shown it: suggest it again with /suggest.

        5 films were left out: a member suggests at most 10 at a time. Make room with /watchlist withdraw and import the file again.

        """,
        Bench.Text(DiaryWords.Imported("watchlist.csv", new(2, 0, 0, 0, []) { Suggested = 3, Shown = 1, Beyond = 5 }, Bench.Say)));

    [Fact]
    public void Counts_the_doubts_that_it_does_not_list()
    {
        DiaryImport import = new(0, 0, 0, 0, [.. Enumerable.Range(1, 23).Select(line => Doubt("Suspira", 1977, line, null, EntryDoubt.FilmWithoutYear))]);
        var text = Bench.Text(DiaryWords.Imported("ratings.csv", import, Bench.Say));
        Assert.StartsWith("Nothing new in ratings.csv\n", text, StringComparison.Ordinal);
        Assert.EndsWith("And 3 more.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_problem_has_its_text_in_every_language() => Assert.All(
        Bench.Languages.All.SelectMany(say => Enum.GetValues<DiaryProblem>().Select(problem => (say, problem))),
        entry =>
        {
            var card = DiaryWords.Refusal(new(entry.problem, new("diary.csv", 12)), entry.say);
            Assert.True(card.IsRefusal);
            Assert.EndsWith(entry.say.Locale switch { "de" => "diary.csv, Zeile 12", "fr" => "diary.csv, ligne 12", _ => "diary.csv, line 12" }, card.Title, StringComparison.Ordinal);
            Assert.NotEmpty(card.Body);
        });

    private static DoubtfulEntry Doubt(string title, int? year, int line, int? known, EntryDoubt doubt) =>
        new(new(DiaryTable.Ratings, title, year) { Place = new("ratings.csv", line) }, new Film(new(1), title, known, []), doubt);
}
