using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.OnWeb.Slips;

/// <summary>The content of the page of a slip.</summary>
/// <param name="Screening">The screening.</param>
/// <param name="Key">Its key.</param>
/// <param name="Root">Scheme and host of this site.</param>
/// <param name="State">What the page says.</param>
public sealed record SlipView(Screening Screening, string Key, Uri Root, SlipState State);

/// <summary>The content of the sheet that leads to the slips.</summary>
/// <param name="Screening">The screening.</param>
/// <param name="Key">Its key.</param>
/// <param name="Root">Scheme and host of this site.</param>
/// <param name="Address">The address of the slip.</param>
/// <param name="Code">The address as a QR code: an <c>svg</c> element.</param>
/// <param name="IsLocal">Whether only this machine reaches the address.</param>
public sealed record SlipSheetView(Screening Screening, string Key, Uri Root, Uri Address, string Code, bool IsLocal);

/// <summary>What the page of a slip says.</summary>
public enum SlipState
{
    /// <summary>It asks for a grade.</summary>
    Asked,

    /// <summary>The slip was stored.</summary>
    Accepted,

    /// <summary>The device gave a slip before.</summary>
    Repeated,

    /// <summary>The browser sent no cookie.</summary>
    WithoutCookie,

    /// <summary>The film has not begun.</summary>
    Early,

    /// <summary>The results were announced.</summary>
    Closed,

    /// <summary>The screening does not take place.</summary>
    Never,
}
