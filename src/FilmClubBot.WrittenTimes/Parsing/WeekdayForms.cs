namespace FilmClubBot.WrittenTimes.Parsing;

/// <summary>Weekdays and days counted from today: next Thursday, Donnerstagabend, übermorgen, tonight.</summary>
internal static class WeekdayForms
{
    /// <summary>The element that begins at a position, or null.</summary>
    public static Recognised? At(WrittenText text, int at) => Selected(text, at) ?? Counted(text, at) ?? PartOfDay(text, at);

    private static Recognised? Selected(WrittenText text, int at)
    {
        var next = at;
        var (which, tongue) = (Selector.Any, Tongue.English);
        // "this coming Thursday", "next Thursday".
        while (TimeVocabulary.Selectors.TryGetValue(text[next].Word, out var selector) && next < at + 2)
        {
            (which, tongue) = selector;
            next++;
        }

        if (!TimeVocabulary.Weekdays.TryGetValue(text[next].Word, out var weekday))
            return next > at ? SelectedPart(text, at, next, which) : null;
        next++;
        if (which == Selector.Any && text[next].Is("after") && text[next + 1].Is("next"))
            (which, tongue, next) = (Selector.AfterNext, Tongue.English, next + 2);
        var day = new TimeElement.Weekday(weekday.Day, which, tongue);
        return weekday.Part is { } part ? new([day, new TimeElement.Part(part)], next) : new(day, next);
    }

    // "this evening", "diesen Abend".
    private static Recognised? SelectedPart(WrittenText text, int at, int next, Selector which) =>
        which == Selector.This && next == at + 1 && TimeVocabulary.Parts.TryGetValue(text[next].Word, out var part) && part != DayPart.Midnight
            ? new([new TimeElement.DaysAhead(0), new TimeElement.Part(part is DayPart.Evening or DayPart.Night ? DayPart.Tonight : part)], next + 1)
            : null;

    private static Recognised? Counted(WrittenText text, int at)
    {
        if (text[at].Is("day") && text[at + 1].Is("after") && text[at + 2].Is("tomorrow"))
            return new(new TimeElement.DaysAhead(2), at + 3);
        if (text[at].Is("morgen"))
            return IsBehindDay(text, at) ? new(new TimeElement.Part(DayPart.Morning), at + 1) : new(new TimeElement.DaysAhead(1), at + 1);
        if (!TimeVocabulary.Ahead.TryGetValue(text[at].Word, out var ahead))
            return null;
        var day = new TimeElement.DaysAhead(ahead.Days);
        if (ahead.Part is { } part)
            return new([day, new TimeElement.Part(part)], at + 1);
        // "heute Abend" and "heute Nacht" mean tonight.
        return ahead.Days == 0 && text[at + 1].Is("abend", "nacht", "evening", "night")
            ? new([day, new TimeElement.Part(DayPart.Tonight)], at + 2)
            : new(day, at + 1);
    }

    private static Recognised? PartOfDay(WrittenText text, int at) =>
        TimeVocabulary.Parts.TryGetValue(text[at].Word, out var part) ? new(new TimeElement.Part(part), at + 1) : null;

    // "Donnerstag morgen", "heute morgen", "am Morgen".
    private static bool IsBehindDay(WrittenText text, int at) =>
        TimeVocabulary.Weekdays.ContainsKey(text[at - 1].Word) || TimeVocabulary.Ahead.ContainsKey(text[at - 1].Word) || TimeVocabulary.Months.ContainsKey(text[at - 1].Word)
        || text[at - 1].Is("am");
}
