using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Members;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.Commands.Messaging;

/// <summary>The names by which people know channels, as their platforms list them now. Where a platform does not, the id stands in their place.</summary>
public sealed class ChannelNames(IEnumerable<IMessenger> messengers, ILogger<ChannelNames> log)
{
    // No reply waits longer for a name.
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(1);

    private readonly Dictionary<Platform, IReadOnlyList<NamedChannel>> _listed = [];

    /// <summary>A channel as it is named, and can be typed, on a platform: <c>#kritiken</c>; of another one <c>Discord/#kritiken</c>.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="reader">The platform on which the name is read.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<string> Of(DeliveryChannel channel, Platform reader, CancellationToken cancellationToken)
    {
        if ((await On(channel.Platform, cancellationToken)).FirstOrDefault(one => one.Id == channel.Channel) is not { } named)
            return channel.ToString();
        return channel.Platform == reader ? "#" + named.Name : $"{channel.Platform}/#{named.Name}";
    }

    /// <summary>A channel that can be followed on its own platform.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="reader">The platform on which it is shown.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<ChannelMention> Mention(DeliveryChannel channel, Platform reader, CancellationToken cancellationToken) => new(channel, await Of(channel, reader, cancellationToken));

    /// <summary>The channels that a text names, regardless of case, with or without <c>#</c>.</summary>
    /// <param name="text">As <see cref="Of"/> writes it.</param>
    /// <param name="reader">The platform on which it was typed.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<IReadOnlyList<DeliveryChannel>> Find(string text, Platform reader, CancellationToken cancellationToken)
    {
        var (platform, name) = text.Split('/', 2) is [var stated, var rest] && Enum.TryParse<Platform>(stated, ignoreCase: true, out var other) ? (other, rest) : (reader, text);
        return [.. (await On(platform, cancellationToken)).Where(one => one.Name.Equals(name.TrimStart('#'), StringComparison.OrdinalIgnoreCase)).Select(one => new DeliveryChannel(platform, one.Id))];
    }

    /// <summary>The channels of a platform; none where it does not list them, or cannot be asked now.</summary>
    public async Task<IReadOnlyList<NamedChannel>> On(Platform platform, CancellationToken cancellationToken)
    {
        if (_listed.TryGetValue(platform, out var known))
            return known;
        return _listed[platform] = messengers.FirstOrDefault(one => one.Platform == platform) is { } messenger ? await Listed(messenger, cancellationToken) : [];
    }

    private async Task<IReadOnlyList<NamedChannel>> Listed(IMessenger messenger, CancellationToken cancellationToken)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(_patience);
        try
        {
            return await messenger.Channels(limited.Token);
        }
        catch (Exception failure) when (failure is DelayedException or UndeliverableException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            log.LogWarning("Channels of {Platform} are shown by their ids: {Problem}", messenger.Platform, failure.Message);
            return [];
        }
    }
}
