using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;

namespace FilmClubBot.Commands.Help;

/// <summary>What the bot can do, by what people want, and how one command is used: <c>/help</c>, <c>/help command:rate</c>.</summary>
[Command("help", Permission.Member, CommandTopic.Mine, IsReading = true, IsPrivate = true)]
internal sealed class ShowHelp(CommandCatalog catalog, Examples examples, SiteAddress site) : ICommand<ShowHelp.Options>
{
    /// <param name="Command">The command.</param>
    /// <param name="Topic">The commands of a topic, each with a button.</param>
    internal sealed record Options([Suggest<KnownCommands>] string? Command = null, [FromButton] CommandTopic? Topic = null);

    // What most people come for; moderators begin with the setup.
    private static readonly string[] _first = ["setup", "film", "ask", "screening next", "rsvp", "rate", "suggest", "ballot vote"];

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken) =>
        (options.Command, options.Command is { } name ? catalog.Find(name) : null) switch
        {
            (_, { } command) => One(command, await examples.Of(command, caller.Say, cancellationToken), Group(command.Name, caller), caller),
            ({ } group, _) when Group(group, caller) is { Count: > 0 } commands => OfGroup(group, commands, caller.Say),
            _ when options.Topic is { } topic => OfTopic(topic, caller),
            _ => All(caller),
        };

    /// <summary>A longer explanation from <c>&lt;command&gt;.help</c>, which may contain the numbers that the code uses. Null where there is none.</summary>
    internal static string? Explanation(CommandDescriptor command, Phrases say) =>
        say.Find($"{command.Key}.help") is null ? null : say[$"{command.Key}.help", ("prior", RatingSummary.PriorWeight), ("middle", RatingSummary.PriorStars)];

    private Card All(Caller caller)
    {
        var say = caller.Say;
        List<CommandDescriptor> first = [.. _first.Select(catalog.Find).OfType<CommandDescriptor>().Where(command => command.Permission <= caller.Permission)];
        List<IGrouping<CommandTopic, CommandDescriptor>> topics = [.. Open(caller).GroupBy(command => command.Topic).OrderBy(topic => topic.Key)];
        return new Card
        {
            Title = say["help.title", ("club", caller.Club.Name)],
            Body =
            [
                new Paragraph(say["help.intro"]),
                .. first.Count > 0 ? [new Heading(say["help.first"]), ListOf(first, say)] : Array.Empty<Block>(),
                .. topics.SelectMany(topic => (IEnumerable<Block>)[new Heading(Name(topic.Key, say)), NamesOf(topic)]),
                new Paragraph(say["help.more"]),
            ],
            Actions = [.. topics.Select(topic => new Button(Name(topic.Key, say), new CommandCall("help", ("topic", Value(topic.Key))), Effect.Replace)), .. Rules(caller)],
            Audience = Audience.Caller,
        };
    }

    private IEnumerable<CardAction> Rules(Caller caller) =>
        site.IsReachedFrom(caller.Platform) && site.At(SiteAddress.PrivacyPath) is { } privacy && site.At(SiteAddress.TermsPath) is { } terms
            ? [new LinkButton(caller.Say["rules.privacy.title"], privacy), new LinkButton(caller.Say["rules.terms.title"], terms)]
            : [];

    private Card OfTopic(CommandTopic topic, Caller caller) => new()
    {
        Title = Name(topic, caller.Say),
        Body = [ListOf(Open(caller).Where(command => command.Topic == topic), caller.Say)],
        Actions =
        [
            .. Open(caller).Where(command => command.Topic == topic).Select(command => Start("/" + command.Name, command)),
            new Button(caller.Say["help.back"], new CommandCall("help"), Effect.Replace, ButtonStyle.Primary),
        ],
        Audience = Audience.Caller,
    };

    private static string Name(CommandTopic topic, Phrases say) => say[$"help.choices.topic.{Value(topic)}"];

    private static string Value(CommandTopic topic) => topic.ToString().ToLowerInvariant();

    private IEnumerable<CommandDescriptor> Open(Caller caller) => catalog.Commands.Where(command => command.Permission <= caller.Permission);

    private IReadOnlyList<CommandDescriptor> Group(string name, Caller caller) => [.. catalog.Group(name).Where(command => command.Permission <= caller.Permission)];

    private static Card OfGroup(string group, IReadOnlyList<CommandDescriptor> commands, Phrases say) => new()
    {
        Title = "/" + group,
        Body = [ListOf(commands, say)],
        Actions = [.. commands.Take(ISuggestions.Limit).Select(command => Start("/" + command.Name, command))],
        Audience = Audience.Caller,
    };

    private static BulletList ListOf(IEnumerable<CommandDescriptor> commands, Phrases say) =>
        new([.. commands.Select(command => (IReadOnlyList<Inline>)[new Code("/" + command.Name), " – " + say.Description(command)])]);

    private static Paragraph NamesOf(IEnumerable<CommandDescriptor> commands) =>
        new([.. commands.SelectMany((command, index) => (IReadOnlyList<Inline>)[.. index > 0 ? [" "] : Array.Empty<Inline>(), new Code("/" + command.Name)])]);

    // A command that takes values opens its form.
    private static CardAction Start(string label, CommandDescriptor command) => command.Options.Any(option => option.IsAsked)
        ? new FormButton(label, new CommandCall(command.Name))
        : new Button(label, new CommandCall(command.Name));

    private static Card One(CommandDescriptor command, string? example, IReadOnlyList<CommandDescriptor> group, Caller caller)
    {
        var say = caller.Say;
        List<OptionDescriptor> options = [.. command.Options.Where(option => option.IsOffered && option.Permission <= caller.Permission)];
        return new()
        {
            Title = "/" + command.Name,
            Body =
            [
                new Paragraph(say.Description(command)),
                .. options.Count > 0
                    ? [new BulletList([.. options.Select(option => (IReadOnlyList<Inline>)[new Code(option.Name + ":"), " " + say.Description(command, option) + (option.IsRequired ? " " + say["help.required"] : "")])])]
                    : Array.Empty<Block>(),
                .. Explanation(command, say) is { } explanation ? [new Paragraph(explanation)] : Array.Empty<Block>(),
                .. example is not null ? [new Paragraph(say["help.forexample"] + " ", new Code(example))] : Array.Empty<Block>(),
                .. group.Count > 0 ? [ListOf(group, say)] : Array.Empty<Block>(),
            ],
            Actions = [Start(say["help.start", ("command", "/" + command.Name)], command), .. group.Take(ISuggestions.Limit - 1).Select(sub => Start("/" + sub.Name, sub))],
            Audience = Audience.Caller,
        };
    }
}
