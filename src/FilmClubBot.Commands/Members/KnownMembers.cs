using System.Globalization;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Members;

/// <summary>Members by name: those that the bot knows.</summary>
internal sealed class KnownMembers(IMembers members) : ISuggestions<MemberId>
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

        var fitting = await members.Named(text, ISuggestions.Limit, cancellationToken);
        var exact = fitting.Where(member => string.Equals(member.Name, text, StringComparison.OrdinalIgnoreCase)).ToList();
        return (exact, fitting) switch
        {
            ([var only], _) => new Resolution<MemberId>.Found(only.Id),
            ([], [var only]) => new Resolution<MemberId>.Found(only.Id),
            (_, []) => new Resolution<MemberId>.Unclear(say["suggestions.nomember", ("text", HostileText.Shorten(text))], []),
            _ => new Resolution<MemberId>.Unclear(say["suggestions.whichmember", ("text", HostileText.Shorten(text))], [.. fitting.Select(ChoiceOf)]),
        };
    }

    private static Choice ChoiceOf(Member member) => new(HostileText.Shorten(member.Name), $"#{member.Id}");
}
