using System.ComponentModel.DataAnnotations;
using System.Globalization;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Calendar;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Screenings;
using Microsoft.Extensions.Options;
using NodaTime;

namespace FilmClubBot.Worker.Settings;

/// <summary>The rules of screenings: section <c>Screenings</c>.</summary>
internal sealed class ScreeningSettings
{
    /// <summary>How long before the start guests are reminded, each <c>d.hh:mm:ss</c>; by default a day, an hour and ten minutes.</summary>
    // The binder appends configured values to a list's existing ones.
    public IReadOnlyList<TimeSpan>? Reminders { get; set; }

    /// <summary>The length of a screening whose film has no known runtime. Default: two and a quarter hours.</summary>
    [Range(typeof(TimeSpan), "00:10:00", "1.00:00:00")]
    public TimeSpan UsualLength { get; set; } = TimeSpan.FromMinutes(135);

    /// <summary>How long after the end the guests are asked for ratings. Default: half an hour.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "12:00:00")]
    public TimeSpan RatingCallAfter { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>The time on the next day at which the results are announced, such as <c>10:00</c>.</summary>
    public string ResultsAt { get; set; } = "10:00";

    /// <summary>When a venue closes that is not among <see cref="Venues"/>, such as <c>23:00</c>; null for never. A time before noon is of the next day.</summary>
    public string? ClosesAt { get; set; }

    /// <summary>The venues that close at a time of their own; none by default.</summary>
    public IReadOnlyList<VenueSettings> Venues { get; set; } = [];

    /// <summary>How long before the start a screening of a series is announced. Default: a week.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "60.00:00:00")]
    public TimeSpan SeriesAhead { get; set; } = TimeSpan.FromDays(7);

    /// <summary>Whether a screening is announced only when its licence, content notes and access notes are filled in. Default: no.</summary>
    public bool NeedsNotes { get; set; }

    /// <summary>Whether ratings of a screened film are hidden until its results are announced. Default: no.</summary>
    public bool BlindRatings { get; set; }

    /// <summary>How long after the results the return to the distributor is due; then moderators are notified. Default: two weeks.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "365.00:00:00")]
    public TimeSpan ReturnsAfter { get; set; } = TimeSpan.FromDays(14);

    /// <summary>The society's terms: <c>Autumn 2026: 2026-09-28, 10 weeks</c>, with semicolons between; null for none.</summary>
    public string? Terms { get; set; }

    /// <summary>Converts the settings to a policy.</summary>
    public ScreeningPolicy ToPolicy() => new()
    {
        Reminders = Reminders is null ? new ScreeningPolicy().Reminders : [.. Reminders.Select(Duration.FromTimeSpan).Distinct().OrderDescending()],
        UsualLength = Duration.FromTimeSpan(UsualLength),
        RatingCallAfter = Duration.FromTimeSpan(RatingCallAfter),
        ResultsAt = Read(ResultsAt)!.Value,
        ClosesAt = ClosesAt is null ? null : Read(ClosesAt),
        Venues = Venues.ToDictionary(venue => venue.Name, venue => Read(venue.ClosesAt)!.Value),
        SeriesAhead = Duration.FromTimeSpan(SeriesAhead),
        NeedsNotes = NeedsNotes,
        BlindRatings = BlindRatings,
        ReturnsAfter = Duration.FromTimeSpan(ReturnsAfter),
        Terms = string.IsNullOrWhiteSpace(Terms) ? TermDates.None : TermDates.Parse(Terms, null),
    };

    private static LocalTime? Read(string time) => ClockTime.TryParse(time, CultureInfo.InvariantCulture, out var clock) ? clock.Time : null;

    /// <summary>Checks what the attributes cannot.</summary>
    internal sealed class Check : IValidateOptions<ScreeningSettings>
    {
        public ValidateOptionsResult Validate(string? name, ScreeningSettings options)
        {
            List<string> problems = [];
            var reminders = options.Reminders ?? [];
            if (reminders.Count > ScreeningPolicy.MaxReminders)
                problems.Add($"Screenings:Reminders has {reminders.Count} entries; there can be {ScreeningPolicy.MaxReminders}.");
            problems.AddRange(reminders
                .Where(lead => lead < TimeSpan.FromMinutes(1) || lead > ScreeningPolicy.MaxLead.ToTimeSpan() || lead.Ticks % TimeSpan.TicksPerMinute != 0)
                .Select(lead => $"Screenings:Reminders has {lead}; a reminder comes whole minutes before the start, from 00:01:00 to {ScreeningPolicy.MaxLead.ToTimeSpan()}."));
            if (Read(options.ResultsAt) is null)
                problems.Add($"Screenings:ResultsAt is \"{options.ResultsAt}\"; write a time of day such as 10:00.");
            if (options.ClosesAt is { } closes && Read(closes) is null)
                problems.Add($"Screenings:ClosesAt is \"{closes}\"; write a time of day such as 23:00, or leave it out.");
            problems.AddRange(options.Venues.Where(venue => string.IsNullOrWhiteSpace(venue.Name)).Select(_ => "Screenings:Venues has a venue without a name; write the place as screenings state it."));
            problems.AddRange(options.Venues.GroupBy(venue => FilmTitle.FoldWords(venue.Name)).Where(same => same.Count() > 1).Select(same => $"Screenings:Venues has \"{same.First().Name}\" twice; keep one."));
            problems.AddRange(options.Venues.Where(venue => Read(venue.ClosesAt) is null).Select(venue => $"Screenings:Venues: \"{venue.Name}\" closes at \"{venue.ClosesAt}\"; write a time of day such as 23:00."));
            if (!string.IsNullOrWhiteSpace(options.Terms))
            {
                try
                {
                    TermDates.Parse(options.Terms, null);
                }
                catch (FormatException wrong)
                {
                    problems.Add($"Screenings:Terms: {wrong.Message}");
                }
            }

            return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
        }
    }
}

/// <summary>A venue: an entry of <c>Screenings:Venues</c>.</summary>
internal sealed class VenueSettings
{
    /// <summary>The place, as screenings state it; capitals and accents do not matter.</summary>
    public string Name { get; set; } = "";

    /// <summary>When it closes, such as <c>22:30</c>. A time before noon is of the next day.</summary>
    public string ClosesAt { get; set; } = "";
}
