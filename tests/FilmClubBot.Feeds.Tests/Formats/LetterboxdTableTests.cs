namespace FilmClubBot.Feeds.Tests.Formats;

/// <summary>A table of Letterboxd in the path of reviews is refused with how to import it.</summary>
public class LetterboxdTableTests
{
    [Theory]
    [InlineData("Date,Name,Year,Letterboxd URI,Rating", "ratings.csv", "ratings")]
    [InlineData("Date,Name,Year,Letterboxd URI", "watchlist.csv", "films")]
    [InlineData("Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date", "diary.csv", "diary entries")]
    [InlineData("Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date", "reviews.txt", "reviews")]
    public void Is_no_review_and_is_refused_with_how_to_import_it(string head, string name, string kind) =>
        Assert.Equal(
            $"{name} is Letterboxd's table of {kind} (CSV), not a review: import it by its own name, as ratings.csv.",
            Sample.Refusal($"{head}\n2026-01-02,\"Salt, and the Ferry\",2013,https://boxd.example/5,4.5\n", name));

    [Fact]
    public void Any_other_table_is_no_review() =>
        Assert.Equal(
            "cast.csv is a table of comma-separated values (CSV), not a review: save the review as plain text, Markdown or HTML.",
            Sample.Refusal("Actor,Part\nOla Brandt,the keeper\n", "cast.csv"));
}
