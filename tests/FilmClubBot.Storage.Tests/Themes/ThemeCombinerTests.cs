using FilmClubBot.Commands.Themes;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Storage.Themes;

namespace FilmClubBot.Storage.Tests.Themes;

public class ThemeCombinerTests
{
    [Fact]
    public void Reviews_are_independent_witnesses()
    {
        Assert.Equal(0.75, ThemeCombiner.Combine([Showing(1, 0.5), Showing(2, 0.5)], null).Confidence, 9);
        Assert.Equal(0.5, ThemeCombiner.Combine([Showing(1, 0.5)], null).Confidence, 9);
        Assert.Equal(1, ThemeCombiner.Combine([Showing(1, 0.5)], ThemeRuling.Confirmed).Confidence);
    }

    [Fact]
    public void Evidence_is_chosen_from_different_reviews_first_and_at_most_three_times()
    {
        var combined = ThemeCombiner.Combine([Showing(1, 0.4, 0, 10), Showing(2, 0.9, 20, 30, 40)], null);
        Assert.Equal([(2, 20), (1, 0), (2, 30)], combined.Evidence.Select(place => (place.Review, place.Span.Start)));
        Assert.Equal(2, combined.Reviews);
        Assert.Equal([(1, 0), (1, 10)], ThemeCombiner.Combine([Showing(1, 0.4, 0), Showing(1, 0.9, 0, 10)], null).Evidence.Select(place => (place.Review, place.Span.Start)));
    }

    private static ThemeShowing Showing(int review, double confidence, params int[] starts) => new()
    {
        FilmId = 1,
        ReviewId = review,
        Name = "loneliness",
        FoldedName = "loneliness",
        Confidence = confidence,
        Evidence = starts.Select(start => new TextSpan(start, start + 5)).ToList(),
    };
}
