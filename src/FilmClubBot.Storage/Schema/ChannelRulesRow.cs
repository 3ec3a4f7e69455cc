using System.Globalization;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace FilmClubBot.Storage.Schema;

/// <summary>A channel's rules; structured values are stored as a person types them.</summary>
internal sealed class ChannelRulesRow : IClubRow
{
    public int Id { get; set; }

    public int ClubId { get; set; }

    public Platform Platform { get; set; }

    public required string Channel { get; set; }

    public bool GetsReviews { get; set; } = true;

    public bool GetsScreenings { get; set; }

    public bool GetsNotices { get; set; }

    public List<string> Authors { get; set; } = [];

    public List<string> Categories { get; set; } = [];

    public List<string> Words { get; set; } = [];

    public List<string> Tags { get; set; } = [];

    public bool ShowsPictures { get; set; } = true;

    public string? Template { get; set; }

    public string? Quiet { get; set; }

    public string? Digest { get; set; }

    public Instant DigestSince { get; set; }

    public string? DailyQuote { get; set; }

    public string? Anniversaries { get; set; }

    public bool OpensThread { get; set; }

    public string? Ping { get; set; }

    public ChannelRules ToRules() => new(new DeliveryChannel(Platform, Channel))
    {
        GetsReviews = GetsReviews,
        GetsScreenings = GetsScreenings,
        GetsNotices = GetsNotices,
        Authors = Authors,
        Categories = Categories,
        Words = Words,
        Tags = Tags,
        ShowsPictures = ShowsPictures,
        Template = Read<AnnouncementTemplate>(Template),
        Quiet = Read<QuietHours>(Quiet),
        Digest = Read<DigestTimes>(Digest),
        DigestSince = DigestSince,
        DailyQuote = ReadTime(DailyQuote),
        Anniversaries = ReadTime(Anniversaries),
        OpensThread = OpensThread,
        Ping = Ping is not null && MemberGroup.TryParse(Platform, Ping, out var group) ? group : null,
    };

    public void Update(ChannelRules rules)
    {
        (GetsReviews, GetsScreenings, GetsNotices) = (rules.GetsReviews, rules.GetsScreenings, rules.GetsNotices);
        (Authors, Categories, Words, Tags) = ([.. rules.Authors], [.. rules.Categories], [.. rules.Words], [.. rules.Tags]);
        (Template, Quiet, Digest) = (rules.Template?.Text, rules.Quiet?.ToString(), rules.Digest?.ToString());
        (DailyQuote, Anniversaries) = (rules.DailyQuote?.ToString(), rules.Anniversaries?.ToString());
        (DigestSince, OpensThread, ShowsPictures, Ping) = (rules.DigestSince, rules.OpensThread, rules.ShowsPictures, rules.Ping?.Id);
    }

    private static ClockTime? ReadTime(string? text) => text is null ? null : ClockTime.Parse(text, CultureInfo.InvariantCulture);

    private static T? Read<T>(string? text)
        where T : class, IParsable<T> => text is null ? null : T.Parse(text, CultureInfo.InvariantCulture);
}

internal sealed class ChannelRulesRowConfiguration : IEntityTypeConfiguration<ChannelRulesRow>
{
    public void Configure(EntityTypeBuilder<ChannelRulesRow> builder)
    {
        builder.ToTable("ChannelRules");
        builder.Property(row => row.Platform).HasConversion<string>();
        builder.HasIndex(row => new { row.ClubId, row.Platform, row.Channel }).IsUnique();
    }
}
