using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;

namespace FilmClubBot.Commands.Help;

/// <summary>What the bot can do, and how one command is used: <c>/help</c>, <c>/help command:rate</c>.</summary>
[Command("help", Permission.Member)]
internal sealed class ShowHelp(CommandCatalog catalog, Examples examples) : ICommand<ShowHelp.Options>
{
    internal sealed record Options([Suggest<KnownCommands>] string? Command = null);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken) =>
        options.Command is { } name && catalog.Find(name) is { } command
            ? One(command, await examples.Of(command, caller.Say, cancellationToken), caller.Say)
            : All(caller);

    /// <summary>A longer explanation from <c>&lt;command&gt;.help</c>, which may contain the numbers that the code uses. Null where there is none.</summary>
    internal static string? Explanation(CommandDescriptor command, Phrases say) =>
        say.Find($"{command.Key}.help") is null ? null : say[$"{command.Key}.help", ("prior", RatingSummary.PriorWeight), ("middle", RatingSummary.PriorStars)];

    private Card All(Caller caller)
    {
        var say = caller.Say;
        List<CommandDescriptor> open = [.. catalog.Commands.Where(command => command.Permission <= caller.Permission)];
        return new Card
        {
            Title = say["help.title", ("club", caller.Club.Name)],
            Body =
            [
                new Paragraph(say["help.intro"]),
                .. open.GroupBy(command => command.Permission).OrderBy(group => group.Key).SelectMany(group => (IEnumerable<Block>)
                [
                    new Heading(say[group.Key == Permission.Member ? "help.members" : "help.moderators"]),
                    new BulletList([.. group.Select(command => (IReadOnlyList<Inline>)[new Code("/" + command.Name), " – " + say.Description(command)])]),
                ]),
                .. open.Where(command => Explanation(command, say) is not null).SelectMany(command => (IEnumerable<Block>)
                [
                    new Heading(new Code("/" + command.Name)),
                    new Paragraph(Explanation(command, say)!),
                ]),
            ],
            Actions = [new Select(say["help.choose"], new CommandCall("help"), "command", [.. open.OrderBy(command => command.Permission).Take(ISuggestions.Limit).Select(command => new Choice("/" + command.Name, command.Name))])],
            Audience = Audience.Caller,
        };
    }

    private static Card One(CommandDescriptor command, string? example, Phrases say) => new()
    {
        Title = "/" + command.Name,
        Body =
        [
            new Paragraph(say.Description(command)),
            .. command.Options.Any(option => option.IsAsked)
                ? [new BulletList([.. command.Options.Where(option => option.IsAsked).Select(option => (IReadOnlyList<Inline>)[new Code(option.Name + ":"), " " + say.Description(command, option) + (option.IsRequired ? " " + say["help.required"] : "")])])]
                : Array.Empty<Block>(),
            .. Explanation(command, say) is { } explanation ? [new Paragraph(explanation)] : Array.Empty<Block>(),
            .. example is not null ? [new Paragraph(say["help.forexample"] + " ", new Code(example))] : Array.Empty<Block>(),
        ],
        Audience = Audience.Caller,
    };
}
