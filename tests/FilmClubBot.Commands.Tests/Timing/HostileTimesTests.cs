using CsCheck;
using FilmClubBot.Commands.Timing;
using FilmClubBot.Testing.Timing;
using FilmClubBot.WrittenTimes;
using FilmClubBot.WrittenTimes.Readings;

namespace FilmClubBot.Commands.Tests.Timing;

/// <summary>Texts that nobody meant as a time.</summary>
public sealed class HostileTimesTests
{
    private static readonly Gen<string> _piece = Gen.Select(
        Gen.OneOf(
            "thu", "7", "pm", ":", "30", ".", "/", "11", "2026", "week", "in", "half", "halb", "vor", "nach", "acht", "+", "01:00", "Z", "T", "-", "next", "ä", "\u0301",
            "\ud83c", "\udfac", "\u202e", "\0", "'", "o'clock", "Europe/", "99999999999", "noon", "am", "😀", "\ufffe", "cet", "kw", "8 tagen", "bis", "<t:", ">", "@"),
        Gen.OneOf(" ", ""),
        (piece, space) => piece + space);

    [Fact]
    public void Any_text_is_read_or_explained_and_suggestions_are_in_the_future() =>
        Text(most: 11).Sample(ReadWhole, iter: 20_000);

    [Fact]
    public void Any_text_is_completed() =>
        Text(most: 7).Sample(
            text =>
            {
                foreach (var suggestion in TimeWords.Suggest(text, TimeContexts.English, Bench.Say, 25))
                    Assert.Equal(suggestion.At, Assert.IsType<TimeReading.Resolved>(TimeReader.Read(suggestion.Value, TimeContexts.English)).At);
            },
            iter: 500);

    [Fact]
    public void Every_character_is_read_alone_and_between_others()
    {
        for (var character = '\0'; character < char.MaxValue; character++)
            ReadWhole($"thu {character} 7{character}30");
    }

    [Theory]
    [InlineData("thu ")]
    [InlineData("7 ")]
    [InlineData("10.11 ")]
    [InlineData("half ")]
    [InlineData("a/")]
    [InlineData("in 1 hour ")]
    [InlineData("\ufdfa")]
    [InlineData("week 5 or ")]
    public void A_text_of_the_maximum_length_is_read(string part) =>
        ReadWhole(string.Concat(Enumerable.Repeat(part, TimeReader.MaxLength / part.Length)));

    [Fact]
    public void A_text_that_is_too_long_is_not_parsed() =>
        Assert.Equal(UnreadableReason.TooLong, Assert.IsType<TimeReading.Unreadable>(TimeReader.Read("thu 19:00".PadRight(TimeReader.MaxLength + 1), TimeContexts.English)).Reason);

    private static Gen<string> Text(int most) => _piece.Array[0, most].Select(pieces => string.Concat(pieces));

    private static void ReadWhole(string text)
    {
        var reading = TimeReader.Read(text, TimeContexts.English);
        var choices = reading.Candidates;
        Assert.NotEmpty(TimeWords.Explain(reading, text, Bench.Say));
        Assert.InRange(choices.Count, reading is TimeReading.Ambiguous or TimeReading.Skipped ? 1 : 0, TimeChoice.MaxChoices);
        Assert.All(choices, choice => Assert.True(choice.At.ToInstant() > TimeContexts.English.Now));
    }
}
