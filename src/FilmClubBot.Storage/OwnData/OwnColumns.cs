using FilmClubBot.Storage.Schema;

namespace FilmClubBot.Storage.OwnData;

/// <summary>What becomes of a column when a member is erased.</summary>
internal enum ColumnFate
{
    /// <summary>It cannot hold a member's id or words: it is about films, published reviews, the club or the program, or is a moderator's text about those.</summary>
    Impersonal,

    /// <summary>The rows that are the member's are deleted.</summary>
    Deleted,

    /// <summary>The row stays, without the member's name, ids and words.</summary>
    Cleared,
}

/// <summary>
/// The fate of every column that can hold a text, bytes or the key of a member. A test walks the model and fails for a column that is not
/// listed here, and another one erases a member of whom every listed column has words.
/// </summary>
internal static class OwnColumns
{
    private static readonly Dictionary<(Type Row, string Column), ColumnFate> _fates = new(
    [
        .. Of<AccountRow>(ColumnFate.Deleted, "MemberId", "Platform", "ExternalId", "Name", "MailAddress", "MailLanguage"),
        .. Of<AccountRow>(ColumnFate.Impersonal, "MailState"),
        .. Of<MemberRow>(ColumnFate.Deleted, "Name"),
        .. Of<RatingRow>(ColumnFate.Deleted, "MemberId", "Comment"),
        .. Of<RatingRow>(ColumnFate.Impersonal, "CommentState"),
        .. Of<ViewingRow>(ColumnFate.Deleted, "MemberId", "Tags", "Review"),
        .. Of<SuggestionRow>(ColumnFate.Deleted, "MemberId", "List", "Reason"),
        .. Of<VoteRow>(ColumnFate.Deleted, "MemberId", "Ranking"),
        .. Of<PollAnswersRow>(ColumnFate.Deleted, "MemberId", "Answers"),
        .. Of<RsvpRow>(ColumnFate.Deleted, "MemberId", "Answer"),
        .. Of<MemberRemindersRow>(ColumnFate.Deleted, "MemberId", "Platform", "Locale"),
        .. Of<MemberRemindersRow>(ColumnFate.Impersonal, "Leads"),
        .. Of<VolunteerRow>(ColumnFate.Deleted, "MemberId", "Platform", "Job"),
        .. Of<DutyRow>(ColumnFate.Deleted, "MemberId", "Platform", "Job", "State"),
        .. Of<TurnRow>(ColumnFate.Deleted, "MemberId"),
        .. Of<ReactionRow>(ColumnFate.Deleted, "MemberId", "Remark"),
        .. Of<CalendarTokenRow>(ColumnFate.Deleted, "MemberId", "Hash"),
        .. Of<SignInLinkRow>(ColumnFate.Deleted, "MemberId", "Hash"),
        .. Of<WebSessionRow>(ColumnFate.Deleted, "Hash", "Browser"),
        .. Of<LinkCodeRow>(ColumnFate.Deleted, "MemberId", "Platform", "Hash"),
        .. Of<LinkTryRow>(ColumnFate.Deleted, "MemberId"),
        .. Of<UndoRow>(ColumnFate.Deleted, "MemberId", "Call", "Reversal", "Target"),
        .. Of<SavedCallRow>(ColumnFate.Deleted, "Key", "Call"),
        .. Of<ChannelMessageRow>(ColumnFate.Deleted, "AuthorId", "Typed", "Card"),
        .. Of<ChannelMessageRow>(ColumnFate.Impersonal, "Channel", "Nonce"),
        .. Of<AuditRow>(ColumnFate.Cleared, "MemberId", "Subject"),
        // The platform of a change that was made there, and the command.
        .. Of<AuditRow>(ColumnFate.Impersonal, "Source", "Action"),
        .. Of<AnnouncementRow>(ColumnFate.Cleared, "Subject", "Note"),
        // The key of an announcement to one member contains the member's key; that announcement is deleted.
        .. Of<AnnouncementRow>(ColumnFate.Impersonal, "Key", "Kind"),
        .. Of<DeliveryRow>(ColumnFate.Cleared, "Error"),
        // A delivery to a member's account is deleted.
        .. Of<DeliveryRow>(ColumnFate.Impersonal, "Platform", "Channel", "State", "Nonce", "Message"),
        .. Of<DeliveryAttemptRow>(ColumnFate.Cleared, "Answer"),
        .. Of<DeliveryAttemptRow>(ColumnFate.Impersonal, "State"),
        .. Of<ScreeningRow>(ColumnFate.Cleared, "HostId"),
        .. Of<ScreeningRow>(ColumnFate.Impersonal, "State", "Place", "Link", "Licence", "ContentNotes", "AccessNotes", "CancelledBecause", "Reminders", "Presentation", "Tally", "SlipKey"),
        // Neither names anybody: the device is a hash that only the device itself can make, and whose question it is nobody knows.
        .. Of<SlipRow>(ColumnFate.Impersonal, "Device", "Grade"),
        .. Of<BoxedQuestionRow>(ColumnFate.Impersonal, "Question"),
        .. Of<EventPostingRow>(ColumnFate.Cleared, "Written", "Shown", "Error"),
        .. Of<EventPostingRow>(ColumnFate.Impersonal, "Nonce", "Event", "State"),
        .. Of<WorkspaceRow>(ColumnFate.Cleared, "AccountId", "AccountName"),
        .. Of<WorkspaceRow>(ColumnFate.Impersonal, "Platform", "WorkspaceId"),
        .. Of<InstallationRow>(ColumnFate.Cleared, "AccountId"),
        .. Of<InstallationRow>(ColumnFate.Impersonal, "Platform", "WorkspaceId", "Secret"),
        .. Of<AnnouncedReviewRow>(ColumnFate.Impersonal),
        .. Of<BallotRow>(ColumnFate.Impersonal, "Title", "Method", "State", "Seed", "Record"),
        .. Of<BallotFilmRow>(ColumnFate.Impersonal),
        .. Of<PollRow>(ColumnFate.Impersonal, "Title", "Kind", "Choices", "Record"),
        .. Of<ChannelRulesRow>(ColumnFate.Impersonal, "Platform", "Channel", "Authors", "Categories", "Words", "Tags", "Template", "Quiet", "Digest", "DailyQuote", "Anniversaries", "Ping"),
        .. Of<ClubRow>(ColumnFate.Impersonal, "Name", "ZoneId", "Locale", "Address", "FoundedOn", "State", "Jobs"),
        .. Of<ClubAddressRow>(ColumnFate.Impersonal, "Name"),
        .. Of<DataKeyRow>(ColumnFate.Impersonal, "Name", "Xml"),
        // A member's diary is deleted; the other feeds are of published reviews.
        .. Of<FeedRow>(ColumnFate.Deleted, "MemberId"),
        .. Of<FeedRow>(
            ColumnFate.Impersonal,
            "Address", "Host", "Title", "InSettings", "State", "ETag", "LastModified", "Problem", "Hub", "HubTopic", "HubToken", "HubSecret"),
        .. Of<WebhookRow>(ColumnFate.Impersonal, "Address", "Secret", "Problem"),
        .. Of<FeedItemRow>(ColumnFate.Impersonal, "ExternalId", "LinkKey", "Fingerprint", "ContentHash", "State", "Title", "Note"),
        .. Of<FilmRow>(
            ColumnFate.Impersonal,
            "Title", "FoldedTitle", "Directors", "Facts", "Lookups", "ImdbId", "TmdbId", "WikidataId", "LetterboxdSlug", "LetterboxdCode"),
        .. Of<FilmNameRow>(ColumnFate.Impersonal, "Key"),
        // It has the ratings of all members, and lasts for minutes.
        .. Of<FilmMergeRow>(ColumnFate.Deleted, "Rows"),
        // The critic's name and words are published, and stay with the review.
        .. Of<ReviewRow>(
            ColumnFate.Impersonal,
            "Title", "FoldedTitle", "Author", "FoldedAuthor", "Link", "ExternalId", "LinkKey", "CorrectedLinkKey", "SourceAuthor", "StatedFilms", "Links", "Image", "Origin",
            "WordsHash", "ReadBy", "Language", "Categories", "Emphasis", "BlockQuotes", "Body", "Corrections.Author", "Corrections.Link"),
        .. Of<ReviewFilmRow>(ColumnFate.Impersonal),
        .. Of<ReviewRevisionRow>(ColumnFate.Impersonal, "Origin", "Title", "Emphasis", "BlockQuotes", "Body"),
        .. Of<PassageRow>(ColumnFate.Impersonal, "Text"),
        .. Of<PassageVectorRow>(ColumnFate.Impersonal, "Model", "Vector"),
        .. Of<QuestionRow>(ColumnFate.Impersonal, "Text"),
        .. Of<QuoteRow>(ColumnFate.Impersonal, "Text", "Kind", "Speaker", "FoldedSpeaker", "SpeakerSurname", "Source"),
        .. Of<QuoteThemeRow>(ColumnFate.Impersonal, "FoldedName"),
        .. Of<ThemeFindingRow>(ColumnFate.Impersonal, "Name", "FoldedName", "Evidence"),
        .. Of<ThemeRulingRow>(ColumnFate.Impersonal, "Name", "FoldedName", "Ruling", "EvidenceText"),
    ]);

    /// <summary>The fate of a column; null where it is not listed.</summary>
    /// <param name="row">The type of the row.</param>
    /// <param name="column">The property; of a part of the row, with the part's name: <c>Corrections.Author</c>.</param>
    public static ColumnFate? FateOf(Type row, string column) => _fates.TryGetValue((row, column), out var fate) ? fate : null;

    /// <summary>Every listed column.</summary>
    public static IReadOnlyCollection<(Type Row, string Column)> All => _fates.Keys;

    private static IEnumerable<KeyValuePair<(Type Row, string Column), ColumnFate>> Of<TRow>(ColumnFate fate, params string[] columns) =>
        columns.Select(column => KeyValuePair.Create((typeof(TRow), column), fate));
}
