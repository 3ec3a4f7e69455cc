using FilmClubBot.Commands.Slips;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.OnWeb.Tests.Hosting;

/// <summary>Slips in a list. The key of a screening is its number in twelve characters.</summary>
internal sealed class FakeSlips : ISlips, ISlipCode
{
    public List<(ScreeningId Screening, string Device, Grade Grade)> All { get; } = [];

    public static string Key(ScreeningId screening) => new string('x', SlipKey.Length - 1) + "23456789"[screening.Value - 1];

    public Task<string?> KeyOf(ScreeningId screening, CancellationToken cancellationToken) => Task.FromResult<string?>(Key(screening));

    public Task<ScreeningId?> WithKey(string key, CancellationToken cancellationToken) =>
        Task.FromResult(key.StartsWith("xxxx", StringComparison.Ordinal) ? new ScreeningId("23456789".IndexOf(key[^1], StringComparison.Ordinal) + 1) : (ScreeningId?)null);

    public Task<bool> Add(ScreeningId screening, string device, Grade grade, CancellationToken cancellationToken)
    {
        var isNew = !All.Exists(slip => slip.Screening == screening && slip.Device == device);
        if (isNew)
            All.Add((screening, device, grade));
        return Task.FromResult(isNew);
    }

    public Task<SlipCounts> Of(ScreeningId screening, CancellationToken cancellationToken)
    {
        var given = All.Where(slip => slip.Screening == screening).ToLookup(slip => slip.Grade);
        return Task.FromResult(new SlipCounts(given[Grade.A].Count(), given[Grade.B].Count(), given[Grade.C].Count(), given[Grade.D].Count(), given[Grade.E].Count()));
    }

    public string Draw(Uri address) => $"<svg data-address=\"{address}\"></svg>";
}
