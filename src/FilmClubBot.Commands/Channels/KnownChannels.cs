using System.Text.RegularExpressions;
using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Channels;

/// <summary>The channels that reviews are announced in, and any other by its name, where its platform lists it, by its id, or by a mention in the platform's syntax.</summary>
internal partial class KnownChannels(ReviewChannels channels, ChannelNames names, IEnumerable<IMessenger> messengers) : ISuggestions<DeliveryChannel>
{
    /// <summary>The names of channels.</summary>
    protected ChannelNames Names => names;

    public async Task<IReadOnlyList<Choice>> Suggest(string typed, SuggestionContext context, CancellationToken cancellationToken)
    {
        List<Choice> choices = [];
        foreach (var channel in await Offered(context.Caller.Platform, cancellationToken))
        {
            var choice = new Choice(await names.Of(channel, context.Caller.Platform, cancellationToken), channel.ToString());
            if (choice.Label.Contains(typed, StringComparison.OrdinalIgnoreCase) || choice.Value.Contains(typed, StringComparison.OrdinalIgnoreCase))
                choices.Add(choice);
            if (choices.Count == ISuggestions.Limit)
                break;
        }

        return choices;
    }

    public async Task<Resolution<DeliveryChannel>> Resolve(string text, SuggestionContext context, CancellationToken cancellationToken)
    {
        text = text.Trim();
        var say = context.Caller.Say;
        switch (await names.Find(text, context.Caller.Platform, cancellationToken))
        {
            case [var named]:
                return new Resolution<DeliveryChannel>.Found(named);
            case [_, _, ..] several:
                return new Resolution<DeliveryChannel>.Unclear(
                    say["suggestions.whichchannel", ("text", HostileText.Shorten(text))], [.. several.Take(ISuggestions.Limit).Select(channel => new Choice(channel.ToString(), channel.ToString()))]);
        }

        var channel = Read(text);
        return channel switch
        {
            null => new Resolution<DeliveryChannel>.Unclear(say["suggestions.nochannel", ("text", HostileText.Shorten(text))], []),
            // Slack sends a channel that is typed as its name alone, which may be that of one of the browser chat's: only "Web/reviews" means that one there.
            { Platform: Platform.Web } when context.Caller.Platform == Platform.Slack && !text.Contains('/') =>
                new Resolution<DeliveryChannel>.Unclear(say["suggestions.channelname", ("text", HostileText.Shorten(text)), ("name", channel.Channel)], []),
            // A name without a platform is one of the caller's, where the platform lists them; the browser chat's are typed as Web/….
            { Platform: Platform.Web } when !text.Contains('/', StringComparison.Ordinal) && await names.On(context.Caller.Platform, cancellationToken) is { Count: > 0 } =>
                new Resolution<DeliveryChannel>.Unclear(say["suggestions.nochannel", ("text", HostileText.Shorten(text))], await Suggest("", context, cancellationToken)),
            _ when messengers.All(messenger => messenger.Platform != channel.Platform) =>
                new Resolution<DeliveryChannel>.Unclear(say["suggestions.noplatform", ("platform", channel.Platform)], []),
            _ => new Resolution<DeliveryChannel>.Found(channel),
        };
    }

    /// <summary>The channels that are suggested.</summary>
    protected virtual async Task<IEnumerable<DeliveryChannel>> Offered(Platform reader, CancellationToken cancellationToken) =>
        (await channels.Listed(cancellationToken)).Select(rules => rules.Channel);

    // The platforms' ids differ in shape: Discord's are numbers, Slack's begin with C or G, the browser chat uses names.
    private static DeliveryChannel? Read(string text)
    {
        var match = Written().Match(text);
        if (!match.Success)
            return null;
        var id = match.Groups["id"].Value;
        if (match.Groups["platform"] is { Success: true, Value: var platform })
            return Enum.TryParse<Platform>(platform, ignoreCase: true, out var named) && named is not (Platform.CommandLine or Platform.Mail) ? new(named, id) : null;
        if (DiscordId().IsMatch(id))
            return new(Platform.Discord, id);
        return SlackId().IsMatch(id) ? new(Platform.Slack, id) : new(Platform.Web, id.ToLowerInvariant());
    }

    [GeneratedRegex(@"^(?:<#(?<id>[A-Za-z0-9]{1,32})(?:\|[^<>]*)?>|(?:(?<platform>[A-Za-z]+)/)?#?(?<id>[A-Za-z0-9_-]{1,80}))$", RegexOptions.CultureInvariant)]
    private static partial Regex Written();

    [GeneratedRegex("^[0-9]{15,20}$", RegexOptions.CultureInvariant)]
    private static partial Regex DiscordId();

    [GeneratedRegex("^[CG][A-Z0-9]{6,20}$", RegexOptions.CultureInvariant)]
    private static partial Regex SlackId();
}
