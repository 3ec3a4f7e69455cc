using FilmClubBot.Commands.Announcements;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Storage.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Announcements;

internal sealed class StoredChannelRules(FilmClubContext context, UnitOfWork work) : IChannelRules
{
    public async Task<IReadOnlyList<ChannelRules>> All(CancellationToken cancellationToken) =>
        (await context.ChannelRules.OrderBy(row => row.Id).ToListAsync(cancellationToken)).ConvertAll(row => row.ToRules());

    public async Task Set(ChannelRules rules, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        var row = await Tracked(rules.Channel, cancellationToken);
        if (row is null)
            context.ChannelRules.Add(row = new() { Platform = rules.Channel.Platform, Channel = rules.Channel.Channel });
        row.Take(rules);
        await work.Flush(cancellationToken);
    }

    public async Task<bool> Forget(DeliveryChannel channel, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        if (await Tracked(channel, cancellationToken) is not { } row)
            return false;
        context.ChannelRules.Remove(row);
        await work.Flush(cancellationToken);
        return true;
    }

    private Task<ChannelRulesRow?> Tracked(DeliveryChannel channel, CancellationToken cancellationToken) => context.ChannelRules.AsTracking()
        .SingleOrDefaultAsync(row => row.Platform == channel.Platform && row.Channel == channel.Channel, cancellationToken);
}
