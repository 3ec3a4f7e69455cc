using FilmClubBot.Commands.Announcements;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Storage.Pipeline;
using FilmClubBot.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Announcements;

internal sealed class StoredChannelRules(FilmClubContext context, UnitOfWork work) : IChannelRules
{
    public async Task<IReadOnlyList<ChannelRules>> All(CancellationToken cancellationToken) =>
        (await context.ChannelRules.OrderBy(row => row.Id).ToListAsync(cancellationToken)).ConvertAll(row => row.ToRules());

    public async Task<ChannelRules?> Change(DeliveryChannel channel, Func<ChannelRules, Task<ChannelRules?>> change, CancellationToken cancellationToken)
    {
        var row = await Lock(channel, cancellationToken);
        var before = row?.ToRules() ?? new ChannelRules(channel);
        // A channel without any rules takes every review: that it is listed is what the row says.
        if (await change(before) is not { } after || (row is not null && after == before))
            return before;
        if (row is null)
            context.ChannelRules.Add(row = new() { Platform = channel.Platform, Channel = channel.Channel });
        row.Update(after);
        await work.Flush(cancellationToken);
        return after;
    }

    public async Task<bool> Forget(DeliveryChannel channel, CancellationToken cancellationToken)
    {
        if (await Lock(channel, cancellationToken) is not { } row)
            return false;
        context.ChannelRules.Remove(row);
        await work.Flush(cancellationToken);
        return true;
    }

    private Task<ChannelRulesRow?> Lock(DeliveryChannel channel, CancellationToken cancellationToken) =>
        work.Lock(context.ChannelRules.Where(row => row.Platform == channel.Platform && row.Channel == channel.Channel), cancellationToken);
}
