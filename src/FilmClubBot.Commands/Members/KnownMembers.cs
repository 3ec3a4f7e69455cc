using System.Globalization;
using System.Text.RegularExpressions;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Members;

/// <summary>Members that the bot knows: by name, by number, or by a mention in the platform's syntax.</summary>
internal sealed partial class KnownMembers(IMembers members) : ISuggestions<MemberId>
{
    public async Task<IReadOnlyList<Choice>> Suggest(string typed, SuggestionContext context, CancellationToken cancellationToken) =>
        [.. (await members.Named(typed, ISuggestions.Limit, cancellationToken)).Select(ChoiceOf)];

    public async Task<Resolution<MemberId>> Resolve(string text, SuggestionContext context, CancellationToken cancellationToken)
    {
        var say = context.Caller.Say;
        if (text.StartsWith('#') && int.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return await members.Find(new(number), cancellationToken) is { } found
                ? new Resolution<MemberId>.Found(found.Id)
                : new Resolution<MemberId>.Unclear(say["suggestions.nomember", ("text", HostileText.Shorten(text))], []);
        }

        if (Mentioned.Match(text.Trim()) is { Success: true } mention)
        {
            return await members.Holders(context.Caller.Platform, [mention.Groups["id"].Value], cancellationToken) is [var holder]
                ? new Resolution<MemberId>.Found(holder)
                : new Resolution<MemberId>.Unclear(say["suggestions.stranger"], []);
        }

        var fitting = await members.Named(text, ISuggestions.Limit, cancellationToken);
        return Candidates.Resolve(
            fitting,
            member => string.Equals(member.Name, text, StringComparison.OrdinalIgnoreCase),
            member => member.Id,
            ChoiceOf,
            say["suggestions.nomember", ("text", HostileText.Shorten(text))],
            say["suggestions.whichmember", ("text", HostileText.Shorten(text))]);
    }

    // Discord writes <@61> or <@!61>, Slack <@U0123ABC> or <@U0123ABC|ada>.
    [GeneratedRegex(@"^<@!?(?<id>[A-Za-z0-9]{1,32})(?:\|[^<>]*)?>\z", RegexOptions.CultureInvariant)]
    private static partial Regex Mentioned { get; }

    private static Choice ChoiceOf(Member member) => new(HostileText.Shorten(member.Name), $"#{member.Id}");
}
