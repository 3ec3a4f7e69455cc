using FilmClubBot.Commands.Framework.Typing;

namespace FilmClubBot.Commands.Tests.Framework.Typing;

public class LooseValuesTests
{
    private static readonly Bench _bench = new();

    [Theory]
    [InlineData("rate", "a b c 4", "film=a b c, stars=4")]
    [InlineData("rate", "4 4", "film=4, stars=4")]
    [InlineData("rate", "a 4 b 5 c", "film=a, stars=4, comment=b 5 c")]
    [InlineData("rate", "her", "film=her")]
    [InlineData("rate", "", "")]
    [InlineData("review hide", "alone together yes", "review=alone together yes")]
    [InlineData("review correct", "alone together 2013 Spike Jonze", "review=alone together, year=2013, director=Spike Jonze")]
    [InlineData("themes", "her loneliness", "film=her loneliness")]
    [InlineData("review add", "Title and the text", "title=Title, text=and the text")]
    public void Assigns_to_a_text_as_few_words_as_leave_the_rest_parseable(string command, string words, string assigned) =>
        Assert.Equal(assigned, Assign(command, words));

    [Theory]
    [InlineData("top", "2")]
    [InlineData("audit", "last week")]
    public void Assigns_nothing_where_there_are_no_options(string command, string words) =>
        Assert.Null(Assign(command, words));

    [Fact]
    public void Gives_up_beyond_a_few_hundred_words()
    {
        Assert.NotNull(Assign("rate", string.Join(' ', Enumerable.Repeat("word", 400))));
        Assert.Null(Assign("rate", string.Join(' ', Enumerable.Repeat("word", 401))));
    }

    [Theory]
    [InlineData("yes", true)]
    [InlineData("ON", true)]
    [InlineData("ja", true)]
    [InlineData(" true ", true)]
    [InlineData("no", false)]
    [InlineData("nein", false)]
    [InlineData("0", false)]
    [InlineData("maybe", null)]
    [InlineData("2", null)]
    public void Reads_yes_and_no_as_people_write_them(string text, bool? value)
    {
        Assert.Equal(value is not null, ScalarText.TryRead(_bench.Catalog.Find("rate")!.Option("spoiler")!, text, out var read));
        Assert.Equal(value, read);
    }

    [Theory]
    [InlineData("2013", 2013)]
    [InlineData("-5", -5)]
    [InlineData("2,013", null)]
    [InlineData("20.13", null)]
    [InlineData("99999999999", null)]
    [InlineData("", null)]
    public void Reads_whole_numbers_only(string text, int? value)
    {
        Assert.Equal(value is not null, ScalarText.TryRead(_bench.Catalog.Find("review correct")!.Option("year")!, text, out var read));
        Assert.Equal(value, read);
    }

    private static string? Assign(string command, string words) =>
        LooseValues.Assign(words.Split(' ', StringSplitOptions.RemoveEmptyEntries), [.. _bench.Catalog.Find(command)!.Options.Where(option => option.IsAsked)]) is { } assigned
            ? string.Join(", ", assigned.Select(entry => $"{entry.Option.Name}={entry.Value}"))
            : null;
}
