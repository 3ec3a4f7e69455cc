using System.Runtime.InteropServices;
using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Tests.Framework.Model;

public class CommandDescriptorTests
{
    [Fact]
    public void Reads_the_schema_off_the_positional_record()
    {
        var command = CommandDescriptor.Of(typeof(Good));
        Assert.Equal(("good thing", "good.thing", Permission.Moderator), (command.Name, command.Key, command.Permission));
        Assert.Equal(["film", "words", "mood", "year", "undo", "link", "page", "except"], command.Options.Select(option => option.Name));
        Assert.Equal(
            [OptionKind.Suggested, OptionKind.Text, OptionKind.Choice, OptionKind.Number, OptionKind.Toggle, OptionKind.Text, OptionKind.Page, OptionKind.Number],
            command.Options.Select(option => option.Kind));
        Assert.Equal(["film", "words"], command.Options.Where(option => option.IsRequired).Select(option => option.Name));
        Assert.Equal(["page", "except"], command.Options.Where(option => !option.IsAsked).Select(option => option.Name));
        Assert.Null(command.Option("nosuch"));
    }

    [Fact]
    public void Reads_the_limits_choices_and_defaults_of_an_option()
    {
        var command = CommandDescriptor.Of(typeof(Good));
        Assert.Equal(typeof(KnownFilms), command.Option("film")!.SuggestSource);
        Assert.Equal((500, true), (command.Option("words")!.MaxLength, command.Option("words")!.IsParagraph));
        Assert.Equal((TextAttribute.DefaultMaxLength, false), (command.Option("film")!.MaxLength, command.Option("film")!.IsParagraph));
        Assert.Equal(["calm", "restless"], command.Option("mood")!.Choices);
        Assert.Equal(Mood.Restless, command.Option("mood")!.Default);
        Assert.Null(command.Option("year")!.Default);
        Assert.Equal(typeof(int), command.Option("year")!.ValueType);
        Assert.Equal(false, command.Option("undo")!.Default);
        Assert.Equal(default(PageNumber), command.Option("page")!.Default);
    }

    [Fact]
    public void Reads_a_command_without_options() =>
        Assert.Empty(CommandDescriptor.Of(typeof(Plain)).Options);

    [Theory]
    [InlineData(typeof(Bare), "Bare has no [Command]; add one with its name and permission.")]
    [InlineData(typeof(BadName), "BadName is named \"Bad_Name\"; use one or two lower-case words.")]
    [InlineData(typeof(ThreeWords), "ThreeWords is named \"one two three\"; use one or two lower-case words.")]
    [InlineData(typeof(BadAlias), "BadAlias is \"plain two words\" as a subcommand; use one lower-case word, on a command named by one word.")]
    [InlineData(typeof(NoInterface), "NoInterface must implement ICommand<TOptions> exactly once.")]
    [InlineData(typeof(TwoInterfaces), "TwoInterfaces must implement ICommand<TOptions> exactly once.")]
    [InlineData(typeof(LateRequired), "LateRequired requires \"second\" after the optional \"first\"; put required options first.")]
    [InlineData(typeof(NullRequired), "NullRequired lets the required option \"words\" be null; give it a default value or take the ? away.")]
    [InlineData(typeof(Unreadable), "Unreadable has an option \"film\" of type FilmId, which no text can be read into; implement IParsable<FilmId> or use [Suggest<…>].")]
    [InlineData(typeof(Abstract), "Abstract declares its options as Shape, which cannot be constructed; use a positional record.")]
    public void Reports_which_rule_a_class_breaks_and_the_fix(Type type, string problem) =>
        Assert.Equal("The command class " + problem, Assert.Throws<InvalidCommandException>(() => CommandDescriptor.Of(type)).Message);

    internal enum Mood
    {
        Calm,
        Restless,
    }

    internal sealed record GoodOptions(
        [Suggest<KnownFilms>] FilmId Film,
        [Text(500, IsParagraph = true)] string Words,
        Mood Mood = Mood.Restless,
        int? Year = null,
        bool Undo = false,
        WebLink? Link = null,
        PageNumber Page = default,
        [FromButton] int? Except = null);

    [Command("good thing", Permission.Moderator, CommandTopic.Mine)]
    private sealed class Good : Sample<GoodOptions>;

    [Command("plain", Permission.Member, CommandTopic.Mine)]
    private sealed class Plain : Sample<NoOptions>;

    private sealed class Bare : Sample<NoOptions>;

    [Command("Bad_Name", Permission.Member, CommandTopic.Mine)]
    private sealed class BadName : Sample<NoOptions>;

    [Command("one two three", Permission.Member, CommandTopic.Mine)]
    private sealed class ThreeWords : Sample<NoOptions>;

    [Command("plain", Permission.Member, CommandTopic.Mine, AsSubcommand = "two words")]
    private sealed class BadAlias : Sample<NoOptions>;

    [Command("plain", Permission.Member, CommandTopic.Mine)]
    private sealed class NoInterface;

    internal sealed record OneOption(string Words);

    [Command("plain", Permission.Member, CommandTopic.Mine)]
    private sealed class TwoInterfaces : Sample<NoOptions>, ICommand<OneOption>
    {
        public Task<Card> Run(OneOption options, Caller caller, CancellationToken cancellationToken) => Sample.Answer;
    }

    // A positional record cannot do this, but a hand-written constructor with attributes can.
    internal sealed class LateOptions
    {
        public LateOptions([Optional, DefaultParameterValue(null)] string? first, string second) => Both = first + second;

        public string Both { get; }
    }

    [Command("plain", Permission.Member, CommandTopic.Mine)]
    private sealed class LateRequired : Sample<LateOptions>;

    internal sealed record NullOption(string? Words);

    [Command("plain", Permission.Member, CommandTopic.Mine)]
    private sealed class NullRequired : Sample<NullOption>;

    internal sealed record FilmOption(FilmId Film);

    [Command("plain", Permission.Member, CommandTopic.Mine)]
    private sealed class Unreadable : Sample<FilmOption>;

    internal abstract class Shape
    {
        private protected Shape()
        {
        }
    }

    [Command("plain", Permission.Member, CommandTopic.Mine)]
    private sealed class Abstract : Sample<Shape>;
}

internal static class Sample
{
    public static Task<Card> Answer => Task.FromResult(new Card { Title = "A sample." });
}

internal abstract class Sample<TOptions> : ICommand<TOptions>
{
    public Task<Card> Run(TOptions options, Caller caller, CancellationToken cancellationToken) => Sample.Answer;
}
