using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Domain.Tests.Screenings;

public class PresentationTests
{
    private static readonly Instant _start = Instant.FromUtc(2026, 11, 26, 19, 0);

    [Fact]
    public void A_short_delays_the_film_and_an_interval_its_end()
    {
        var screening = new Screening(new(1), null, _start, Duration.FromMinutes(90), ScreeningState.Announced)
        {
            Presentation = new() { ShortFilm = "The Lamp", ShortMinutes = 12, Interval = 15 },
        };
        Assert.Equal(_start + Duration.FromMinutes(12), screening.Begin);
        Assert.Equal(_start + Duration.FromMinutes(117), screening.End);
    }

    [Fact]
    public void A_length_without_a_short_counts_for_nothing() => Assert.Equal(Duration.Zero, new Presentation { ShortMinutes = 12 }.Before);

    [Fact]
    public void A_stated_access_feature_fills_the_gap_of_the_access_notes()
    {
        var screening = new Screening(new(1), null, _start, Duration.FromMinutes(90), ScreeningState.Planned);
        Assert.Contains(ScreeningGap.AccessNotes, screening.Gaps);
        Assert.DoesNotContain(ScreeningGap.AccessNotes, (screening with { Presentation = new() { Access = AccessFeatures.StepFree } }).Gaps);
    }

    [Theory]
    [InlineData("1.37:1", true)]
    [InlineData("1,85:1", true)]
    [InlineData("16:9", true)]
    [InlineData("1.85", false)]
    [InlineData("wide", false)]
    [InlineData("1.85:1\n", false)]
    public void An_aspect_ratio_is_two_numbers(string text, bool isRatio) => Assert.Equal(isRatio, Presentation.IsAspectRatio(text));
}
