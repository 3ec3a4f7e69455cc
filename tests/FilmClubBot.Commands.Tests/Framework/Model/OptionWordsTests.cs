using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Typing;

namespace FilmClubBot.Commands.Tests.Framework.Model;

public class OptionWordsTests
{
    private static readonly Bench _bench = new();

    /// <summary>Every option with fixed values, in every language.</summary>
    public static TheoryData<string, string, string> Labels =>
    [
        .. from command in _bench.Catalog.Commands
           from option in command.Options
           from choice in option.Choices
           from say in Bench.Languages.All
           select (command.Name, option.Name, say.Choice(command, option, choice)),
    ];

    [Theory]
    [MemberData(nameof(Labels))]
    public void Every_label_that_the_bot_shows_is_taken_for_its_value(string command, string option, string label)
    {
        var described = _bench.Catalog.Find(command)!.Option(option)!;
        Assert.True(ScalarText.TryRead(described, label, out var value));
        Assert.Contains(label, Bench.Languages.All.Select(say => say.Choice(_bench.Catalog.Find(command)!, described, value!.ToString()!.ToLowerInvariant())));
    }

    [Theory]
    [InlineData("rsvp", "answer", "Count me in", "Going")]
    [InlineData("rsvp", "answer", "bin dabei", "Going")]
    [InlineData("rsvp", "answer", "weiß nicht", "Maybe")]
    [InlineData("screening schedule", "repeats", "wöchentlich", "Weekly")]
    [InlineData("screening schedule", "repeats", "woechentlich", "Weekly")]
    [InlineData("screening schedule", "repeats", "bi-weekly", "Fortnightly")]
    [InlineData("ballot open", "method", "instant run-off", "InstantRunoff")]
    [InlineData("ballot open", "method", "Stichwahl in Runden", "InstantRunoff")]
    [InlineData("top", "order", "umstritten", "Divisive")]
    public void Synonyms_are_taken_in_every_language(string command, string option, string typed, string value)
    {
        Assert.True(ScalarText.TryRead(_bench.Catalog.Find(command)!.Option(option)!, typed, out var read));
        Assert.Equal(value, read!.ToString());
    }

    [Fact]
    public void No_phrase_stands_for_two_values() =>
        Assert.Equal([], from command in _bench.Catalog.Commands
                         from option in command.Options.Where(option => option.Choices.Count > 0)
                         from say in Bench.Languages.All
                         from choice in option.Choices
                         from word in (say.Find($"{command.Key}.words.{option.Name}.{choice}") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                         where option.Words.ValueOf(word) != choice
                         select $"{say.Locale}: “{word}” of {command.Name} {option.Name} is {option.Words.ValueOf(word)}, not {choice}");

    [Theory]
    [InlineData("/rsvp whenever", "“whenever” does not fit answer: it takes going (I'll come), maybe (Maybe), no (I can't come).")]
    [InlineData("/top 2", "“2” does not fit order: it takes best (Best first), divisive (Most divisive first).")]
    public async Task A_refusal_lists_the_allowed_words(string typed, string reason) =>
        Assert.Contains(reason, Bench.Text(await _bench.Run(typed)), StringComparison.Ordinal);

    [Fact]
    public void Labels_of_forms_name_options()
    {
        var rate = _bench.Catalog.Find("rate")!;
        Assert.Equal("stars", rate.OptionTyped("Sterne")?.Name);
        Assert.Equal("comment", rate.OptionTyped("kommentar")?.Name);
        Assert.Null(rate.OptionTyped("star"));
    }
}
