"""How hard a text is to read: sentences, words, syllables by rule, verbs by lists, and the grade of Flesch and Kincaid."""
import re

BE = {"am", "is", "are", "was", "were", "be", "been"}
AUXILIARY = BE | {"have", "has", "had", "do", "does", "did", "can", "cannot", "could", "will", "would", "shall", "should", "may",
                  "might", "must"}
MAIN = {
    "ask", "asks", "answer", "answers", "bring", "brings", "call", "came", "change", "changes", "check", "choose", "come", "comes",
    "fetch", "fetches", "find", "finds", "get", "give", "go", "happen", "happens", "hear", "help", "helps", "hold", "holds", "keep",
    "keeps", "knew", "know", "knows", "leave", "like", "listen", "look", "lose", "lost", "mean", "means", "meet", "move", "need", "needs",
    "open", "opens", "plug", "press", "put", "read", "reads", "said", "save", "say", "says", "scan", "see", "sees", "show", "showed",
    "sign", "speak", "start", "starts", "stay", "stop", "switch", "take", "takes", "talk", "tell", "tells", "think", "told", "try",
    "understand", "use", "wait", "waits", "want", "wear", "work", "works",
}
NOUN_AFTER = {"a", "an", "the", "your", "our", "their", "my", "for", "more", "of"}


def sentences(text):
    return [part.strip() for part in re.split(r"(?<=[.!?])\s+", text) if part.strip()]


def words(sentence):
    """A placeholder is one word; so is a word with a hyphen."""
    return re.findall(r"\{[a-z-]+\}|[A-Za-z0-9]+(?:[-'’][A-Za-z0-9]+)*", sentence)


# Words that the rule below gets wrong, by hand. Against the CMU pronouncing dictionary no word of the two files is wrong then.
SYLLABLES = {
    "centre": 2, "everybody": 4, "everyone": 3, "everything": 3, "maybe": 2, "quiet": 2, "quieter": 3, "somebody": 3, "someone": 2,
    "something": 2, "sometimes": 2, "staying": 2,
}


def syllables(word):
    """By rule: groups of vowels, less a silent e; the words of the table by hand. A placeholder counts two (“ten thirty”)."""
    if word.startswith("{"):
        return 2
    word = word.lower().replace("’", "'")
    if "-" in word:
        return sum(syllables(part) for part in word.split("-"))
    if word in SYLLABLES:
        return SYLLABLES[word]
    if not re.search(r"[a-z]", word):
        return 1
    count = len(re.findall(r"[aeiouy]+", word))
    if re.search(r"[^aeiouyl]e$|[aeiou]le$|[^aeiouy]es$", word) and not re.search(r"(?:[sxz]|ch|sh|c|g)es$", word):
        count -= 1
    elif re.search(r"[^aeioutdy]ed$", word):
        count -= 1
    if re.search(r"[^aeiou]y?ia|[^aeioug]io(?!n)|ua[lt]|eo[nr]", word):
        count += 1
    return max(1, count)


def grade(parts):
    """Flesch-Kincaid grade and Flesch reading ease of sentences, pooled."""
    all_words = [word for part in parts for word in words(part)]
    per_sentence = len(all_words) / len(parts)
    per_word = sum(map(syllables, all_words)) / len(all_words)
    return 0.39 * per_sentence + 11.8 * per_word - 15.59, 206.835 - 1.015 * per_sentence - 84.6 * per_word


def verbs(sentence):
    """How many verbs a sentence has: helpers and their verb are one, “to …” goes with what stands before. By word lists, no parser."""
    tokens = [word.lower() for word in words(sentence)]
    count, chain, helped = 0, False, False
    for index, token in enumerate(tokens):
        before = tokens[index - 1] if index else ""
        after = tokens[index + 1] if index + 1 < len(tokens) else ""
        if token in AUXILIARY:
            if not (chain or before == "to"):
                count += 1
            chain = True
        elif token in MAIN:
            if before in NOUN_AFTER or before == "to" or after in BE or before == "with":
                continue
            if chain:
                chain = False
            elif not helped:
                count += 1
            helped = token in {"help", "helps", "like", "want"}
            continue
        elif token.endswith("ing") and chain:
            chain = False
    return count


def worst(texts, how_many=10):
    """The hardest sentences with an end mark, by grade."""
    seen = {part: key for key, text in texts.items() for part in sentences(text) if part[-1] in ".?!"}
    return sorted(((grade([part])[0], grade([part])[1], key, part) for part, key in seen.items()), reverse=True)[:how_many]
