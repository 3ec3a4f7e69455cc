using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Slips;

/// <summary>The anonymous reaction slips that an audience gives on its phones.</summary>
public interface ISlips
{
    /// <summary>The key of a screening's slips; null when there is no such screening.</summary>
    Task<string?> KeyOf(ScreeningId screening, CancellationToken cancellationToken);

    /// <summary>The screening with a key; null when there is none.</summary>
    Task<ScreeningId?> WithKey(string key, CancellationToken cancellationToken);

    /// <summary>Stores a slip, within the current unit of work, and updates the posted results.</summary>
    /// <param name="screening">The screening.</param>
    /// <param name="device">Recognises the device within the screening.</param>
    /// <param name="grade">The mark.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    /// <returns>Whether it was stored; false if the device gave a slip before, or the screening has <see cref="Tally.MaxCount"/> slips.</returns>
    Task<bool> Add(ScreeningId screening, string device, Grade grade, CancellationToken cancellationToken);

    /// <summary>The slips of a screening.</summary>
    Task<SlipCounts> Of(ScreeningId screening, CancellationToken cancellationToken);
}
